import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { atDesk } from '../support/at-desk.ts'
import type { TestPerson } from '../support/person.ts'
import { fragmentOf } from '../support/room.ts'

type Take = (page: Page, screen: string) => Promise<void>

/** Goes through the app as an organizer and a guest, and takes a picture of each screen in its states. */
export async function walk(open: (at?: string) => Promise<TestPerson>, take: Take): Promise<void> {
  const organizer = await open()
  const { page } = organizer
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await take(page, 'home')
  await press('Start a workshop')
  await take(page, 'create')
  await press('Fill in a sample workshop')
  await press('Start the workshop')
  await take(page, 'protect')
  await organizer.keepNothing()
  await expect(page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
  await take(page, 'notebook-first')
  const link = await organizer.inviteLink('Participants of “Change”')
  const guest = await open(fragmentOf(link))
  await take(guest.page, 'join')
  await guest.enterAs('Clear Crane')
  await guest.keepNothing()
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()

  await organizer.write(
    'The feed was never neutral',
    'It ranked what kept people there. Nobody in the room had voted for that, and nobody could switch it off.',
  )
  await organizer.act('The feed was never neutral', 'Mark for the report')
  await organizer.write(
    'What we left behind',
    'An address book of twenty years, kept by a company that no longer answers.',
  )
  await organizer.act('What we left behind', 'Keep off the record')
  await organizer.write(
    'Small places last longer',
    'A mailing list of ninety people outlived three networks.',
  )
  await guest.sees('The feed was never neutral', 'It ranked')
  await guest.act('The feed was never neutral', 'Mark for the report')
  await organizer.stands('The feed was never neutral', 'Cleared')
  await take(page, 'notebook')
  await page.getByRole('button', { name: 'Understood' }).click()
  await organizer.body('Small places last longer').click()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('that')
  await page.getByRole('button', { name: 'Replace', exact: true }).click()
  await take(page, 'find')
  await page.keyboard.press('Escape')
  await press('Outline')
  await take(page, 'outline')
  await page.keyboard.press('Escape')
  await press('Help')
  await take(page, 'help')
  await press('Overview')
  await take(page, 'overview')
  await press('Show marked sections on the big screen')
  await take(page, 'gallery')
  await page.keyboard.press('Escape')
  const desk = atDesk(organizer)
  await desk.open()
  await desk.take('The feed was never neutral')
  await take(page, 'desk')
  await organizer.openReport()
  await take(page, 'report')
  await press('Settings')
  await take(page, 'settings')
  await press('Invite')
  await take(page, 'invite-nobody')
  await press('Make a link for this computer only')
  await take(page, 'invite')
  await page.keyboard.press('Escape')
  await inArabic(organizer, take)
}

/** The places once more, from right to left: found by where they stand, since their words are others. */
async function inArabic({ page }: TestPerson, take: Take): Promise<void> {
  await page.getByRole('radio', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await take(page, 'ar-settings')
  const places = page.locator('.rail-act')
  for (const [place, name] of ['overview', 'desk', 'report', 'help'].entries()) {
    await places.nth(place).click()
    await expect(page.locator('h1').first()).toBeVisible()
    await take(page, `ar-${name}`)
  }
  await page.getByRole('option').first().click()
  await expect(page.locator('.cell').first()).toBeVisible()
  await take(page, 'ar-notebook')
}
