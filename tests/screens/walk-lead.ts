import { expect } from '@playwright/test'
import { atDesk } from '../support/at-desk.ts'
import { atReview } from '../support/at-review.ts'
import type { TestPerson } from '../support/person.ts'
import type { Look } from './walk.ts'

/** What a facilitator and the organizer have besides: the overview, the desk, the report, the review. */
export async function walkLead(organizer: TestPerson, guest: TestPerson, look: Look) {
  const { page } = organizer
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press('Help')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await look(page, 'help')
  await press('Overview')
  await expect(page.getByRole('article', { name: 'Change' })).toContainText('4')
  await press('Start a countdown…')
  await look(page, 'countdown-menu')
  await page.getByRole('menuitem', { name: '15 minutes' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await look(page, 'overview')
  await press('Stop the countdown')
  await press('Show marked sections on the big screen')
  await expect(page.getByRole('button', { name: 'Leave the gallery' })).toBeVisible()
  await look(page, 'gallery')
  await press('Leave the gallery')

  const desk = atDesk(organizer)
  await desk.open()
  await look(page, 'desk-empty')
  await desk.take('The feed was never neutral')
  await look(page, 'desk')
  await organizer.openReport()
  await look(page, 'report-empty')
  await page.getByText('The groups’ notebooks, section by section').click()
  await expect(page.getByText('1 section goes out.')).toBeVisible()
  await organizer.reportIsChecked()
  await look(page, 'report')
  await page.getByRole('button', { name: 'Open it to the room…' }).click()
  await look(page, 'review-dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await atReview(organizer).open()
  await look(page, 'report-in-review')
  await press('Save as Markdown')
  await expect(page.getByRole('alertdialog', { name: 'Before it leaves' })).toBeVisible()
  await look(page, 'report-doubts')
  await page.keyboard.press('Escape')
  await atReview(guest).read()
  await look(guest.page, 'review')
}
