import { expect, test } from '../support/e2e.ts'
import { person } from '../support/person.ts'
import { fragmentOf, openGuest, openOrganizer } from '../support/room.ts'

test('a broken link says what to do, and the whole one still works', async ({ openDevice }) => {
  const organizer = await openOrganizer(openDevice)
  const link = await organizer.inviteLink('Participants of “Culture”')
  const guest = person(await openDevice())
  await guest.page.getByRole('button', { name: 'Join with a link' }).click()
  const field = guest.page.getByRole('textbox', { name: 'Paste the link you were given' })
  const enter = guest.page.getByRole('button', { name: 'Enter the workshop' })
  for (const [text, says] of [
    ['hello', 'This is not an invite.'],
    [link.slice(0, -9), 'A piece of the link is missing.'],
  ] as const) {
    await field.fill(text)
    await enter.click()
    await expect(guest.page.getByText(says)).toBeVisible()
  }
  await field.fill(`Dear all, here it is:  <${link}>. See you, Mara`)
  await guest.keepNothing()
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Culture' })).toBeVisible()
})

test('P3: the invite leaves the address bar at once, and a group’s invite opens no other group', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  await organizer.openGroup('Building')
  await organizer.write('Only for builders', 'A sentence.')
  const link = await organizer.inviteLink('Participants of “Culture”')
  const guest = person(await openDevice({ at: fragmentOf(link) }))
  await expect(guest.page.getByRole('button', { name: 'Enter the workshop' })).toBeVisible()
  expect(guest.page.url()).not.toContain('#')
  await guest.enterAs('')
  await guest.keepNothing()
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Culture' })).toBeVisible()
  await expect(guest.page.getByRole('option', { name: 'Building' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(guest.page.getByText('Only for builders')).toHaveCount(0)
})

test('a facilitator’s invite opens every group', async ({ openDevice }) => {
  const organizer = await openOrganizer(openDevice)
  const link = await organizer.inviteLink('Facilitators, for every group')
  const facilitator = await openGuest(openDevice, link)
  for (const group of ['Change', 'Building']) await facilitator.openGroup(group)
})

test('P4: a wrong passphrase opens nothing, the right one opens it', async ({ openDevice }) => {
  const one = await openOrganizer(openDevice, { passphrase: 'the right passphrase' })
  await one.write('Kept', 'Words that stay.')
  await expect(one.page.getByRole('status').filter({ hasText: 'Saved here.' })).toBeVisible()
  await one.page.reload()
  await one.unlock('the wrong passphrase')
  await expect(one.page.getByText('This passphrase does not fit.')).toBeVisible()
  await expect(one.page.getByText('Kept')).toHaveCount(0)
  await one.unlock('the right passphrase')
  await one.sees('Kept', 'Words that stay.')
})

test('P5: with no meeting point in reach, everything but the others works', async ({
  openDevice,
}) => {
  const page = await openDevice()
  const one = person(page)
  await page.context().setOffline(true)
  await one.startSampleWorkshop()
  await one.keepNothing()
  await one.write('Alone', 'With nobody in reach.')
  await one.act('Alone', 'Mark for the report')
  await one.stands('Alone', 'Marked: 1 of 2')
  await page.context().setOffline(false)
})

test('an invite travels as a file too', async ({ openDevice }) => {
  const organizer = await openOrganizer(openDevice)
  await organizer.page.getByRole('button', { name: 'Invite' }).click()
  await organizer.page.getByRole('button', { name: 'Make a link for this computer only' }).click()
  const waiting = organizer.page.waitForEvent('download')
  await organizer.page.getByRole('button', { name: 'Save as a file' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('invite.txt')
  const guest = person(await openDevice())
  await guest.page.getByRole('button', { name: 'Join with a link' }).click()
  const file = { name: 'invite.txt', mimeType: 'text/plain', buffer: Buffer.from('no invite') }
  await guest.page.getByLabel('Or open an invite file').last().setInputFiles(file)
  await guest.page.getByRole('button', { name: 'Enter the workshop' }).click()
  await expect(guest.page.getByText('This is not an invite.')).toBeVisible()
  await guest.page
    .getByLabel('Or open an invite file')
    .last()
    .setInputFiles(await download.path())
  await guest.keepNothing()
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
})
