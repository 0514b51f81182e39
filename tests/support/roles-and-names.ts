import type { Page } from '@playwright/test'
import { join } from '../../renderer/i18n/en/join.ts'

const words = (list: string) => list.split(', ').join('|')
const pseudonym = new RegExp(`\\b(?:${words(join.adjectives)}) (?:${words(join.birds)})\\b`, 'g')

/** What is another one in each run, and what stands for it. */
const changing: readonly (readonly [RegExp, string])[] = [
  // What is saved and who has it changes by the second, and has tests of its own.
  [/^(\s*)- status(?: ".*")?:?.*(?:\n\1 {2,}.*)*/gm, '$1- status'],
  // What has just been told to who hears the page, and the countdown, go after a while.
  [/^(\s*- paragraph): (?:"?“.*”: .*|.* (?:is|are) here\.)$/gm, '$1'],
  [/(- paragraph): (?:Writing now|Last change.*|Nobody has written.*)$/gm, '$1: WRITTEN'],
  [/\d+ minutes? left/g, 'MINUTES left'],
  [/(?:http|ws)s?:\/\/(?:127\.0\.0\.1|localhost):\d+\S*?(?=["\s]|$)/gm, 'ADDRESS'],
  [pseudonym, 'A Pseudonym'],
  [/\d{1,2}:\d{2}(?: |\s)?(?:[AP]M)?/g, 'TIME'],
  [/(Four words of this workshop\s*\n\s*- definition: ).*/g, '$1FOUR WORDS'],
]

/** The roles and names of a page as text, as a screen reader is given them; the same in each run. */
export async function rolesAndNames(page: Page): Promise<string> {
  const tree = await page.locator('body').ariaSnapshot()
  return `${changing.reduce((text, [what, by]) => text.replace(what, by), tree)}\n`
}
