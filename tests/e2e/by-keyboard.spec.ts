import type { Locator } from '@playwright/test'
import { expect, type Page, test } from '../support/e2e.ts'
import { picture } from '../support/picture.ts'
import { readDownload } from '../support/read-download.ts'

/** Tabs of a screen after which something is out of reach by them. */
const mostTabs = 90

/** Goes on by Tab until what has the focus is called so; a mouse is never used. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    const found = page
      .locator(':focus')
      .and(page.getByRole('button', { name }).or(page.getByLabel(name)))
    if ((await found.count()) > 0) return isNotObscured(found, name)
    await page.keyboard.press(key)
  }
  throw new Error(`not reached by ${key}: ${name}`)
}

/** What has the focus is seen, and not below what stays above or under the page (WCAG 2.4.11). */
async function isNotObscured(focused: Locator, name: string | RegExp): Promise<void> {
  const isSeen = await focused.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const at = document.elementFromPoint(left + width / 2, top + height / 2)
    return at !== null && (element.contains(at) || at.contains(element))
  })
  expect(isSeen, `${name} is hidden behind something`).toBe(true)
}

/** What the criterion names, of the size of the letters. */
const spacedOut = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`

/** With the spacing that a reader may choose (WCAG 1.4.12): nothing is wider, and no word is cut off. */
async function bearsSpacing(page: Page, screen: string): Promise<void> {
  // By script, since the page's policy lets no style element in.
  await page.evaluate((content) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(content)
    document.adoptedStyleSheets = [sheet]
  }, spacedOut)
  await fits(page, `${screen}, spaced out`)
  const cut = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, label, p, h1, h2, h3, summary, [role="option"]',
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, .rail-title'))
      .filter((one) => getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 120)),
  )
  expect(cut, `${screen}: cut off when spaced out`).toEqual([])
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
}

/** At 400 % a page of 1280 px is 320 px wide: nothing is to be scrolled to the side (WCAG 1.4.10). */
async function fits(page: Page, screen: string): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beyond, `${screen} is wider than the window`).toBeLessThanOrEqual(0)
}

test('the main job by keyboard alone, at 200 % and 400 %, in forced colours and without motion', async ({
  openDevice,
}) => {
  const page = await openDevice()
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 640, height: 400 })
  await tabTo(page, 'Try it alone')
  await fits(page, 'home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The ferry' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Who pays' })).toBeVisible()

  // To write, to mark, to hold.
  await tabTo(page, 'Add a section')
  await page.keyboard.press('Enter')
  await expect(page.locator(':focus')).toHaveAccessibleName('Title of the section')
  await page.keyboard.type('By keys alone')
  await page.keyboard.press('Enter')
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Text of/)
  await page.keyboard.type('Nothing was pointed at.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/num')
  await expect(page.getByRole('option', { name: 'Numbered list' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await page.keyboard.type('Counted')
  await expect(page.getByRole('listitem').filter({ hasText: 'Counted' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+M')
  const own = page.getByRole('article', { name: 'By keys alone' })
  await expect(own.getByRole('group', { name: /^Where/ })).toContainText('Cleared for the report')
  const focused = () =>
    page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
  await tabTo(page, 'Take my mark back')
  expect(await focused()).not.toBe('none')
  await fits(page, 'notebook, 200 %')
  await bearsSpacing(page, 'notebook, 200 %')
  await picture(page, 'forced-colors-200')

  await page.setViewportSize({ width: 320, height: 256 })
  await fits(page, 'notebook, 400 %')
  await tabTo(page, 'Places of the workshop', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Report')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Report' })).toBeFocused()
  await fits(page, 'report, 400 %')
  await expect(page.getByText('Nothing more was found.')).toBeVisible()
  const waiting = page.waitForEvent('download')
  await tabTo(page, 'Save as Markdown')
  await page.keyboard.press('Enter')
  const saved = (await readDownload(await waiting)).toString('utf8')
  expect(saved).toContain('Nothing was pointed at.')
  expect(saved).not.toContain('Somebody said a sum')
  await picture(page, 'forced-colors-400')
})
