import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import { settled } from './settled.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe answers, as far as it is looked at here. */
interface AxeAnswer {
  readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[]
}

/** What a theme can do wrong: the rest of a screen is the same in both. */
export const ofColors: readonly string[] = ['color-contrast', 'link-in-text-block']

/**
 * Asserts that axe finds nothing on the page as it stands, in the light theme and, as far as colours go,
 * in the dark one. The preview of the report is left out: its frame runs no script, so nothing can look
 * at it from inside; the saved HTML has tests of its own.
 */
export async function hasNoViolation(page: Page, screen = 'this screen'): Promise<void> {
  expect(await violations(page), `axe on ${screen}`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, ofColors), `axe on ${screen}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What axe finds on the page as it stands, by all its rules or by some: the rule, and where. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // A screen that is still fading in has colours of its own; a theme is put on in the next frame.
  await settled(page)
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(source)
  const { violations } = await page.evaluate((values) => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<AxeAnswer> }
    }
    // Of the rules, the one of WCAG 2.2 is off unless it is asked for.
    const which = values
      ? { runOnly: { type: 'rule', values: [...values] } }
      : { rules: { 'target-size': { enabled: true } } }
    return axe.run(document, { iframes: false, resultTypes: ['violations'], ...which })
  }, rules)
  return violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}
