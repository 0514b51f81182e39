import { expect, type Locator } from '@playwright/test'
import type { TestPerson } from './person.ts'

/** What a facilitator does at the desk, by the names that they see. */
export function atDesk({ page }: TestPerson) {
  const groups = page.getByRole('region', { name: 'The groups’ notes' })
  const draft = page.getByRole('region', { name: 'Draft', exact: true })
  const card = (title: string): Locator => groups.getByRole('article', { name: title, exact: true })
  const section = (title: string): Locator =>
    draft.locator('.draft-cell').and(page.getByRole('article', { name: title, exact: true }))

  return {
    page,
    groups,
    draft,
    card,
    section,

    /** What unfolds the draft's trash, with so many sections in it. */
    trash: (count: number): Locator =>
      draft.getByRole('button', {
        name: count === 0 ? 'Trash' : `Trash: ${count} section${count === 1 ? '' : 's'}`,
        exact: true,
      }),

    trashed: (title: string): Locator =>
      draft.locator('.trash').getByRole('article', { name: title, exact: true }),

    async open(): Promise<void> {
      await page.getByRole('button', { name: 'Desk', exact: true }).click()
      await expect(draft.getByRole('heading', { level: 1, name: 'Draft' })).toBeVisible()
    },

    async take(title: string): Promise<void> {
      // Far from the screen a card is its title alone.
      await card(title).scrollIntoViewIfNeeded()
      await groups.getByRole('button', { name: `Take “${title}” into the draft` }).click()
      await expect(section(title)).toBeVisible()
    },

    async choose(title: string): Promise<void> {
      await card(title).scrollIntoViewIfNeeded()
      await card(title).locator('.offered-check').click()
      await expect(groups.getByRole('checkbox', { name: `Choose “${title}”` })).toBeChecked()
    },

    async takeChosen(count: number): Promise<void> {
      await groups.getByRole('button', { name: `Take ${count} as one section` }).click()
    },

    async act(title: string, act: 'Mark for the report' | 'Keep off the record'): Promise<void> {
      await section(title).getByRole('button', { name: act }).click()
    },

    async menu(title: string, item: string | RegExp): Promise<void> {
      await section(title)
        .getByRole('button', { name: `More for “${title}”` })
        .click()
      await page.getByRole('menuitem', { name: item }).click()
    },

    async stands(title: string, words: string): Promise<void> {
      await expect(section(title).getByRole('group').last()).toContainText(words)
    },
  }
}
