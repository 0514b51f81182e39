import { expect, test } from '../support/e2e.ts'
import { openGuest, openOrganizer, openPair } from '../support/room.ts'
import { takeApart } from '../support/take-apart.ts'

const settings = { name: 'Settings', exact: true } as const

test('P4: locking shows nothing until the passphrase is there, and everything afterwards', async ({
  openDevice,
}) => {
  const one = await openOrganizer(openDevice, { passphrase: 'the right passphrase' })
  await one.write('Locked away', 'Words.')
  await one.page.getByRole('button', settings).click()
  await one.page.getByRole('button', { name: 'Lock now' }).click()
  await expect(one.page.getByRole('textbox', { name: 'Passphrase of this device' })).toBeVisible()
  await expect(one.page.getByText('Locked away')).toHaveCount(0)
  await one.unlock('the right passphrase')
  await one.sees('Locked away', 'Words.')
})

test('P4: the organizer asks everybody to burn; each is asked once, and the count comes back', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const link = await organizer.inviteLink('Participants of “Change”')
  const passphrase = 'some long passphrase'
  const willing = await openGuest(openDevice, link, 'Calm Crane', { passphrase })
  const keeping = await openGuest(openDevice, link, 'Warm Wren', { passphrase })
  for (const one of [willing, keeping]) {
    await expect(one.page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
  }
  await organizer.page.getByRole('button', settings).click()
  await keeping.write('Unfinished', 'A sentence')
  await organizer.askEverybodyToBurn()
  const asks = 'The organizer asks everybody to burn the notes'
  await expect(keeping.page.getByText(asks)).toBeVisible()
  await keeping.page.keyboard.type(' goes on with every key that was meant for it.\nBurn')
  await keeping.sees('Unfinished', 'goes on with every key that was meant for it.')
  await keeping.answer(asks, 'Keep them for now')
  await willing.answer(asks, 'Burn')
  await expect(willing.page.getByText('Burned. Nothing of it is on this device.')).toBeVisible()
  await expect(willing.page.getByRole('button', { name: 'Join with a link' })).toBeVisible()
  await expect(organizer.page.getByText('1 of 2 other devices have burned')).toBeVisible()
  await willing.page.reload()
  await willing.unlock(passphrase)
  await expect(willing.page.getByRole('button', { name: 'Join with a link' })).toBeVisible()
  await keeping.page.reload()
  await keeping.unlock(passphrase)
  await expect(keeping.page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
  await expect(keeping.page.getByText(asks)).toHaveCount(0)
})

test('M4: a notebook travels as a sealed file between devices that never meet; twice changes nothing', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await takeApart([guest.page, organizer.page])
  await guest.write('From the room without a network', 'On a stick.')
  await guest.page.getByRole('button', settings).click()
  const waiting = guest.page.waitForEvent('download')
  await guest.page.getByRole('button', { name: 'Save “Change” as a file' }).click()
  const file = await (await waiting).path()
  await organizer.page.getByRole('button', settings).click()
  for (let times = 0; times < 2; times++) {
    await organizer.page.getByLabel('Open a .sotto file').last().setInputFiles(file)
    await expect(organizer.page.getByText('The file is merged into its notebook.')).toBeVisible()
  }
  await organizer.page
    .getByLabel('Open a .sotto file')
    .last()
    .setInputFiles({ name: 'x.sotto', mimeType: '', buffer: Buffer.from('not one of ours') })
  await expect(organizer.page.getByText('This is not a Sotto file.')).toBeVisible()
  await organizer.openGroup('Change')
  await organizer.sees('From the room without a network', 'On a stick.')
  await expect(organizer.page.getByRole('article')).toHaveCount(1)
})

test('P4: a group that gets a new key goes on with its notes, and an old invite no longer opens it', async ({
  openDevice,
}) => {
  const { organizer, guest, link: oldLink } = await openPair(openDevice)
  await guest.write('Before the loss', 'Kept.')
  await organizer.openGroup('Change')
  await organizer.sees('Before the loss', 'Kept.')
  await organizer.page.getByRole('button', settings).click()
  await organizer.page.getByRole('button', { name: 'New key for “Change”' }).click()
  await organizer.page.getByRole('button', { name: 'Move to a new key' }).click()
  await expect(guest.page.getByText('This group has moved to a new key.')).toBeVisible()
  await organizer.openGroup('Change')
  await organizer.sees('Before the loss', 'Kept.')
  await organizer.write('After the loss', 'Not for the finder.')
  const finder = await openGuest(openDevice, oldLink)
  await expect(finder.page.getByText('This group has moved to a new key.')).toBeVisible()
  const newLink = await organizer.inviteLink('Participants of “Change”')
  await guest.page.goto(newLink)
  await guest.page.getByRole('button', { name: 'Enter the workshop' }).click()
  await guest.sees('After the loss', 'Not for the finder.')
  await expect(finder.page.getByText('After the loss')).toHaveCount(0)
})
