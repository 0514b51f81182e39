import { expect } from '@playwright/test'
import type { TestPerson } from './person.ts'

/** What people do in the review of the report, by the names that they see. */
export function atReview({ page }: TestPerson) {
  const section = (title: string) => page.getByRole('article', { name: title, exact: true })
  const control = page.getByRole('region', { name: 'Review by the room' })

  return {
    page,
    section,
    control,

    /** The organizer, on the report's screen. */
    async open(howLong: string | RegExp = /^In 30 minutes/): Promise<void> {
      await control.getByRole('button', { name: 'Open it to the room…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Open the report to the room' })
      await dialog.getByText(howLong).click()
      await dialog.getByRole('button', { name: 'Open it' }).click()
      await expect(control).toContainText('Open to the room until')
    },

    async read(): Promise<void> {
      await page.getByRole('button', { name: 'Read it' }).click()
      await expect(page.getByText('This would leave the room as the report.')).toBeVisible()
    },

    async act(title: string, act: 'Keep off the record' | 'Lift my hold'): Promise<void> {
      await section(title).getByRole('button', { name: act }).click()
    },

    async ask(title: string, text: string): Promise<void> {
      await section(title)
        .getByRole('button', { name: /^(Ask for|Change what)/ })
        .click()
      const dialog = page.getByRole('dialog', { name: `Another wording for “${title}”` })
      await dialog.getByRole('textbox').fill(text)
      await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
    },
  }
}
