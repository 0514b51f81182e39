import { expect, test } from '../support/e2e.ts'
import { openHostilePage } from '../support/hostile-page/open.ts'
import type { HostilePage } from '../support/hostile-page/page.ts'
import { openPair } from '../support/room.ts'

declare const hostile: HostilePage

const passphrase = 'some long passphrase'

test('P6: what another program writes beside the notes blanks nobody’s screen, now or after a start', async ({
  openDevice,
  browser,
  meetingPoint,
}) => {
  const { organizer, guest, link } = await openPair(openDevice, { passphrase })
  await guest.write('Fine', 'All is well.')
  await organizer.sees('Fine', 'All is well.')
  const intruder = await openHostilePage(browser, meetingPoint.url)
  await intruder.evaluate((invite) => hostile.joinGroup(invite), link)
  await intruder.waitForFunction(() => hostile.sections() >= 1)
  const count = await intruder.evaluate(() => hostile.poison())

  const note = (page = guest.page) => page.getByText(`${count} sections cannot be shown`)
  await expect(note()).toBeVisible()
  await expect(note(organizer.page)).toBeVisible()
  await guest.sees('Fine', 'All is well.')
  await organizer.sees('Fine', 'All is well.')

  // Hundreds of sections at once are words alone, until somebody goes there: then they are whole.
  await intruder.evaluate(() => hostile.floodSections(150))
  const cells = guest.page.locator('article.cell')
  const far = cells.nth(75)
  await expect(cells).toHaveCount(151)
  expect(await guest.page.locator('article.cell-light').count()).toBeGreaterThan(90)
  await expect(far.getByRole('button')).toHaveCount(0)
  await far.locator('[tabindex="0"]').focus()
  await expect(far.locator('[contenteditable]')).toBeFocused()
  await expect(far.getByRole('button', { name: 'Keep off the record' })).toBeVisible()
  await expect(far.locator('textarea')).toHaveValue('flood')
  await guest.page.keyboard.type('here')
  await expect(far.locator('[contenteditable]')).toHaveText('here')
  // Whoever goes to one by the outline is at its heading, also once it is whole.
  await guest.page.keyboard.press('ControlOrMeta+Shift+O')
  await guest.page
    .getByRole('button', { name: /^flood/ })
    .nth(125)
    .click()
  const chosen = cells.nth(125)
  await expect(chosen.getByRole('button', { name: 'Keep off the record' })).toBeVisible()
  await expect(chosen.getByRole('heading')).toBeFocused()
  await intruder.context().close()

  // It is saved, it is there after a start, and one writes on.
  await guest.page.reload()
  await guest.unlock(passphrase)
  await expect(note()).toBeVisible()
  await guest.typeAtEnd('Fine', ' And on.')
  await organizer.sees('Fine', 'All is well. And on.')
  await guest.page.getByRole('button', { name: 'Put them in the trash' }).click()
  await expect(note()).toHaveCount(0)
  await expect(note(organizer.page)).toHaveCount(0)
  await expect(guest.page.getByRole('button', { name: `Trash: ${count} sections` })).toBeVisible()
  await expect(guest.page.getByText('2 of 2 have it.')).toBeVisible()
})
