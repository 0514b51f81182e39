import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe answers, as far as it is looked at here. */
interface AxeAnswer {
  readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[]
}

/**
 * Asserts that axe finds nothing on the page as it stands. The preview of the report is left out: its
 * frame runs no script, so nothing can look at it from inside; the saved HTML has tests of its own.
 */
export async function hasNoViolation(page: Page, screen = 'this screen'): Promise<void> {
  // A screen that is still fading in has colours of its own.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)))
  await page.evaluate(source)
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: { iframes: boolean }) => Promise<AxeAnswer> }
    }
    return axe.run(document, { iframes: false })
  })
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
  expect(found, `axe on ${screen}`).toEqual([])
}
