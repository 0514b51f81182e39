import { expect } from '@playwright/test'
import type { TestPerson } from '../support/person.ts'
import type { Look } from './walk.ts'

/** Settings with what they ask, invites, and the end: burning, and a device that is locked. */
export async function walkEnd(organizer: TestPerson, guest: TestPerson, look: Look) {
  const { page } = organizer
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const cancel = () => page.getByRole('button', { name: 'Cancel', exact: true }).last().click()
  await press('Invite')
  await look(page, 'invite-nobody')
  await press('Make a link for this computer only')
  await expect(page.getByRole('textbox', { name: 'Invite link' })).toBeVisible()
  await look(page, 'invite')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  await press('Settings')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await look(page, 'settings')
  for (const [act, screen] of [
    ['Change “Change”', 'settings-group'],
    ['Take “Change” off the list', 'settings-remove-group'],
    ['New key for “Change”', 'settings-new-key'],
    ['Burn on this device', 'burn'],
    ['Ask everybody to burn…', 'burn-everybody'],
  ] as const) {
    await press(act)
    await look(page, screen)
    await cancel()
  }
  await guest.page.getByRole('button', { name: 'Settings' }).click()
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await look(guest.page, 'settings-of-a-guest')

  await organizer.askEverybodyToBurn()
  const asks = 'The organizer asks everybody to burn the notes'
  await expect(guest.page.getByText(asks)).toBeVisible()
  await look(guest.page, 'burn-asked')
  await guest.page.getByRole('status').filter({ hasText: asks }).getByRole('button').click()
  await look(guest.page, 'burn-answer')
  await guest.page.getByRole('alertdialog').getByRole('button', { name: 'Burn' }).click()
  await expect(guest.page.getByText('Burned. Nothing of it is on this device.')).toBeVisible()
  await look(guest.page, 'burned')
  await press('Lock now')
  await expect(page.getByRole('textbox', { name: 'Passphrase of this device' })).toBeVisible()
  await look(page, 'locked')
}
