import { expect, type Page, test } from '../support/e2e.ts'
import { person, type TestPerson } from '../support/person.ts'
import { fragmentOf, openOrganizer } from '../support/room.ts'

const passphrase = 'some long passphrase'
const moved = 'This group has moved to a new key.'

/** A device whose way to the meeting point can be shut. Links that stand are cut by opening the page again. */
async function shutOff(page: Page) {
  let shut = true
  await page.routeWebSocket(/meet/, (socket) => {
    if (shut) void socket.close()
    else socket.connectToServer()
  })
  return {
    open: () => {
      shut = false
    },
    shut: () => {
      shut = true
    },
  }
}

async function newKey(organizer: TestPerson): Promise<string> {
  const { page } = organizer
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'New key for “Change”' }).click()
  await page.getByRole('button', { name: 'Move to a new key' }).click()
  return organizer.inviteLink('Participants of “Change”')
}

async function take(guest: TestPerson, link: string): Promise<void> {
  await guest.page.evaluate((fragment) => {
    location.hash = fragment
  }, fragmentOf(link))
  await guest.enterAs('Clear Crane')
}

test.describe('P6: what was written offline while the group got a new key comes along', () => {
  for (const order of [
    'the new invite first',
    'the news of it first, and started again',
  ] as const) {
    test(`kept on this device: ${order}`, async ({ openDevice }) => {
      const organizer = await openOrganizer(openDevice)
      const link = await organizer.inviteLink('Participants of “Change”')
      const page = await openDevice()
      const guest = person(page)
      const network = await shutOff(page)
      network.open()
      await take(guest, link)
      await guest.protect(passphrase)
      await guest.write('Before', 'Synced words.')
      await organizer.openGroup('Change')
      await organizer.sees('Before', 'Synced words.')

      network.shut()
      await page.reload()
      await guest.unlock(passphrase)
      await guest.write('Offline', 'Words typed on the train.')
      await expect(page.getByText('Saved here.')).toBeVisible()
      const fresh = await newKey(organizer)

      network.open()
      if (order !== 'the new invite first') {
        await expect(page.getByText(moved)).toBeVisible({ timeout: 20_000 })
        await page.reload()
        await guest.unlock(passphrase)
        await expect(page.getByText(moved)).toBeVisible()
      }
      await take(guest, fresh)
      await organizer.openGroup('Change')
      for (const one of [guest, organizer]) {
        await one.sees('Offline', 'Words typed on the train.')
        await one.sees('Before', 'Synced words.')
      }
      await expect(page.getByText('Saved here.')).toBeVisible()
      network.shut()
      await page.reload()
      await guest.unlock(passphrase)
      await guest.sees('Offline', 'Words typed on the train.')
      await guest.sees('Before', 'Synced words.')
    })
  }

  test('kept in this window only', async ({ openDevice }) => {
    const organizer = await openOrganizer(openDevice)
    const link = await organizer.inviteLink('Participants of “Change”')
    const page = await openDevice()
    const guest = person(page)
    const network = await shutOff(page)
    await take(guest, link)
    await guest.keepNothing()
    await guest.write('Offline', 'Words typed on the train.')
    const fresh = await newKey(organizer)
    await take(guest, fresh)
    await guest.sees('Offline', 'Words typed on the train.')
    network.open()
    await organizer.openGroup('Change')
    await expect(organizer.body('Offline')).toContainText('Words typed on the train.', {
      timeout: 20_000,
    })
  })
})
