import { expect, test } from '../support/e2e.ts'
import { openHostilePage } from '../support/hostile-page/open.ts'
import type { HostilePage } from '../support/hostile-page/page.ts'
import { openPair } from '../support/room.ts'

declare const hostile: HostilePage

const passphrase = 'some long passphrase'

test('P4: a participant’s own program neither confirms for others, nor brings back a request or takes the policy away', async ({
  openDevice,
  browser,
  meetingPoint,
}) => {
  const { organizer, guest, link } = await openPair(openDevice, { passphrase })
  const { page } = guest
  await guest.write('Heard', 'Said in a low voice.')
  await guest.act('Heard', 'Mark for the report')
  await guest.stands('Heard', 'Marked: 1 of 2')

  const intruder = await openHostilePage(browser, meetingPoint.url)
  await intruder.evaluate((invite) => hostile.join(invite), link)
  await intruder.waitForFunction(() => hostile.sees(2))
  await organizer.page.getByRole('button', { name: 'Settings', exact: true }).click()
  await organizer.page.getByRole('button', { name: 'Ask everybody to burn' }).click()
  const request = page.getByRole('alertdialog')
  await expect(request).toBeVisible()
  await intruder.waitForFunction(() => hostile.keepWord())
  await intruder.evaluate(() => hostile.confirmForAll())
  await expect(organizer.page.getByText('1 of 2 other devices have burned')).toBeVisible()

  await organizer.page.getByRole('button', { name: 'Take the request back' }).click()
  await expect(request).toHaveCount(0)
  // From now on nobody is there who would put back what is taken away.
  await organizer.page.close()
  await intruder.evaluate(() => hostile.vandalize('Vandalized'))
  await expect(page.getByText('Vandalized')).toBeVisible()
  await guest.stands('Heard', 'Marked: 1 of 2')
  await expect(request).toHaveCount(0)
  await page.reload()
  await guest.unlock(passphrase)
  await expect(page.getByText('Vandalized')).toBeVisible()
  await guest.stands('Heard', 'Marked: 1 of 2')
  await expect(request).toHaveCount(0)
  await intruder.context().close()
})
