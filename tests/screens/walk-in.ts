import { expect } from '@playwright/test'
import { ar } from '../../renderer/i18n/ar/index.ts'
import { putInLanguage } from '../support/in-language.ts'
import { fragmentOf } from '../support/room.ts'
import type { Look, OpenPerson } from './walk.ts'

/** Under which the organizer of the walk keeps the notes. */
export const passphrase = 'a quiet room at noon'

/** From the first screen into a workshop: alone, as its organizer, and by a link. */
export async function walkIn(open: OpenPerson, look: Look) {
  const alone = await open()
  await look(alone.page, 'home')
  await alone.page.getByRole('button', { name: 'Join with a link' }).click()
  await alone.page.getByRole('textbox', { name: 'Paste the link' }).fill('not an invite')
  await alone.page.getByRole('button', { name: 'Enter the workshop' }).click()
  await look(alone.page, 'join-by-hand')
  await alone.page.getByRole('button', { name: 'Cancel' }).click()
  await alone.page.getByRole('button', { name: 'Try it alone' }).click()
  await expect(alone.page.getByRole('article', { name: 'Who pays' })).toBeVisible()
  await look(alone.page, 'practice')
  await alone.typeAtEnd('Who pays', '\n/')
  await expect(alone.page.getByRole('option', { name: 'Numbered list' })).toBeVisible()
  await look(alone.page, 'slash-menu')
  await alone.page.keyboard.press('Escape')
  await alone.page.getByRole('button', { name: 'All workshops' }).click()
  await expect(alone.page.getByRole('heading', { name: 'On this device' })).toBeVisible()
  await look(alone.page, 'home-yours')

  // Notes that run the other way than the page does, and the page in their language.
  const reader = await open()
  await putInLanguage(reader.page, 'ar')
  await reader.page.getByRole('button', { name: ar.practice.open }).click()
  await expect(reader.page.getByRole('article')).toHaveCount(2)
  await look(reader.page, 'practice-of-arabic')

  const organizer = await open()
  const { page } = organizer
  await page.getByRole('button', { name: 'Start a workshop' }).click()
  await look(page, 'create')
  await page.getByRole('button', { name: 'Start the workshop' }).click()
  await expect(page.getByText('Give the workshop a name.')).toBeVisible()
  await look(page, 'create-errors')
  await page.getByRole('button', { name: 'Fill in a sample workshop' }).click()
  await page.getByRole('button', { name: 'Start the workshop' }).click()
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('short')
  await page.getByRole('button', { name: 'Protect and go on' }).click()
  await expect(page.getByText(/characters are needed/)).toBeVisible()
  await look(page, 'protect')
  await organizer.protect(passphrase)
  await expect(page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
  await look(page, 'notebook-first')

  const link = await organizer.inviteLink('Participants of “Change”')
  const guest = await open(fragmentOf(link))
  await expect(guest.page.getByText(/^If the organizer shows others/)).toBeVisible()
  await look(guest.page, 'join')
  await guest.page.getByText('Keep the notes under a passphrase').click()
  await look(guest.page, 'join-passphrase')
  await guest.enterAs('Clear Crane')
  await guest.keepNothing()
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
  return { organizer, guest }
}
