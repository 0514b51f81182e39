import { expect, test } from '../support/e2e.ts'
import { keepHandedOut } from '../support/handed-out.ts'
import { readDownload } from '../support/read-download.ts'
import { openPair } from '../support/room.ts'

const rule = 'Chatham House rule: use what was said, never who said it.'

test('invites go out as a message and on paper, notes of one’s own as paper or a file that says what it is; the rule stands where it matters', async ({
  openDevice,
}) => {
  const { organizer, guest, link } = await openPair(openDevice)
  const { page } = organizer
  const out = await keepHandedOut(page)

  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite people' })
  await dialog.getByRole('button', { name: 'Make a link for this computer only' }).click()
  await dialog.getByRole('button', { name: 'Copy the link: Participants of “Change”' }).click()
  await dialog.getByRole('button', { name: 'Copy as a message: Participants of “Change”' }).click()
  await expect.poll(out.copied).toHaveLength(2)
  const [bare, message] = await out.copied()
  expect(bare).toBe(link)
  expect(message).toContain('You are invited to “Platforms after platforms”.')
  expect(message?.split('\n').at(-1)).toBe(link)

  // One sheet for whoever asks, and all of them to be cut apart: each with its words, its picture, its letters.
  await dialog.getByRole('button', { name: 'Print: Participants of “Change”' }).click()
  await dialog.getByRole('button', { name: 'Print all of them' }).click()
  await expect.poll(out.printed).toHaveLength(2)
  const [one = '', all = ''] = await out.printed()
  expect(one.match(/class="printed-sheet"/g)).toHaveLength(1)
  expect(one).toContain(link)
  expect(all.match(/class="printed-sheet"/g)).toHaveLength(6)
  for (const who of ['“Change”', '“Building”', 'Facilitators, for every group'])
    expect(all).toContain(who)
  expect(all.match(/src="data:image\/svg/g)).toHaveLength(6)
  expect(all).not.toContain('<script')
  await dialog.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('button', { name: 'Print this sheet' }).click()
  await expect.poll(out.printed).toHaveLength(3)
  const sheet = (await out.printed())[2]
  expect(sheet).toContain('Five minutes before the end')
  expect(sheet).toContain('Anybody may keep a section off the record.')
  expect(sheet).not.toContain('<button')

  // A member takes the group's own notes along: asked first, and it says on itself what it is.
  await guest.write('The feed', 'Nobody chose the <metric>.')
  const taken = await keepHandedOut(guest.page)
  await guest.page.getByRole('button', { name: 'Print or keep…' }).click()
  const asks = guest.page.getByRole('alertdialog', { name: 'Take these notes off Sotto?' })
  await expect(asks).toContainText('They are off the record.')
  await asks.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(taken.printed).toHaveLength(1)
  await guest.page.getByRole('button', { name: 'Print or keep…' }).click()
  const waiting = guest.page.waitForEvent('download')
  await asks.getByRole('button', { name: 'Save as a file' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('notes.html')
  const saved = (await readDownload(download)).toString('utf8')
  expect((await taken.printed())[0]).toBe(saved)
  expect(saved).toContain('Off the record. Not for passing on.')
  expect(saved).toContain('Nobody chose the &#x3C;metric>.')
  expect(saved).not.toContain('Clear Crane')

  // The rule stands where people write and where it is decided what leaves.
  await expect(guest.page.getByText(rule)).toBeVisible()
  await organizer.openReport()
  await expect(page.getByText(rule)).toBeVisible()
  await page.getByRole('button', { name: 'Desk', exact: true }).click()
  await expect(page.getByText(/^You are alone at the desk\..*it needs another\.$/)).toBeVisible()

  // Who kept nothing starts keeping: with what is open, and with what was written before.
  await guest.page.getByRole('button', { name: 'Settings' }).click()
  await expect(guest.page.getByText('Nothing is kept on this device')).toBeVisible()
  await guest.page.getByLabel('Passphrase', { exact: true }).fill('a quiet room at noon')
  await guest.page.getByLabel('The same once more').fill('a quiet room at noon')
  await guest.page.getByRole('button', { name: 'Keep the notes under this passphrase' }).click()
  await expect(guest.page.getByText('sealed on this device under your passphrase')).toBeVisible()
  await guest.openGroup('Change')
  await expect(guest.page.getByRole('status').filter({ hasText: 'Saved here.' })).toBeVisible()
  await organizer.page.close()
  await guest.page.reload()
  await guest.unlock('a quiet room at noon')
  await guest.sees('The feed', 'Nobody chose the <metric>.')
})
