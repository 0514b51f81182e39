import { expect, test } from '../support/e2e.ts'
import { openHostilePage } from '../support/hostile-page/open.ts'
import type { HostilePage } from '../support/hostile-page/page.ts'
import { openOrganizer } from '../support/room.ts'

declare const hostile: HostilePage

test('P6, D6: what a newer app wrote is shown, kept and never changed: a kind that is unknown, and a notebook of another format', async ({
  openDevice,
  browser,
  meetingPoint,
}) => {
  const organizer = await openOrganizer(openDevice)
  const { page } = organizer
  const link = await organizer.inviteLink('Participants of “Change”')
  await organizer.write('Ahead', 'Words we know.')
  const newer = await openHostilePage(browser, meetingPoint.url)
  await newer.evaluate((invite) => hostile.joinGroup(invite), link)
  await newer.waitForFunction(() => hostile.sections() === 1)
  const body = () => newer.evaluate(() => hostile.body())

  // A kind that this app does not know: shown, written around, neither marked nor exported.
  await newer.evaluate(() => hostile.newerKinds())
  await organizer.sees('Ahead', 'later app')
  await organizer.typeAtEnd('Ahead', ', and ours')
  await expect.poll(body).toContain('later app, and ours')
  for (const kept of [
    '{"type":"hologram","angle":7}',
    '{"type":"citation","of":"a book"}',
    '"glow":3',
  ]) {
    expect(await body()).toContain(kept)
  }
  const section = organizer.section('Ahead')
  await expect(section).toContainText('Something here was written with a newer Sotto.')
  await expect(section.getByRole('button', { name: /^Mark/ })).toHaveCount(0)

  // Another format: read-only, in words, with one sentence why; its words can be copied.
  await newer.evaluate(() => hostile.setFormat(3))
  const why = page.getByRole('status').filter({ hasText: 'written with a newer Sotto' })
  await expect(why).toContainText('You can read and copy its words; nothing in it is changed.')
  const words = page.locator('.words-only')
  await expect(words).toContainText('Words we know.')
  await expect(page.locator('[contenteditable="true"], textarea')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^(Write the first|Add a) section$/ })).toHaveCount(
    0,
  )
  await words.getByText('Words we know.').click({ clickCount: 3 })
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('Words we know.')
  const before = await body()
  await page.keyboard.type('x')
  await page.keyboard.press('Delete')

  // Ours again, and one writes on: of what was typed meanwhile nothing was written.
  await newer.evaluate(() => hostile.setFormat(2))
  await organizer.typeAtEnd('Ahead', '!')
  await expect.poll(body).toBe(before.replace('and ours', 'and ours!'))
  await newer.context().close()
})
