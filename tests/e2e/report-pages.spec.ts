import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { type Paper, pageMargins, paperSizes } from '../../shared/report/paper.ts'
import type { Report, ReportWords } from '../../shared/report/report.ts'
import { reportToHtml } from '../../shared/report/to-html.ts'
import { bigReport } from '../bench/report/big-report.ts'
import { picture } from '../support/picture.ts'
import type { ReportPage } from '../support/report-page/page.ts'
import { serveScript } from '../support/serve-script.ts'
import { everyKind } from '../unit/report/sample.ts'

declare const reportPage: ReportPage

const words: ReportWords = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }
const hasReader = spawnSync('pdftotext', ['-v']).error === undefined

/** The words on each page of a PDF, white space apart. */
function pagesOf(pdf: Buffer): readonly string[] {
  const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' })
  return stdout.split('\f').slice(0, -1).map(dense)
}

function dense(text: string): string {
  return text.replace(/\s+/g, '')
}

async function open(page: Page) {
  const site = await serveScript(
    fileURLToPath(new URL('../support/report-page/page.ts', import.meta.url)),
  )
  await page.goto(site.url)
  await page.waitForFunction(() => 'reportPage' in globalThis)
  return site
}

const samples: readonly [name: string, report: Report][] = [
  ['every kind of block', everyKind],
  ['200 sections', { ...bigReport(200), titlePage: true, date: '2026' }],
]

for (const [name, report] of samples) {
  for (const paper of ['a4', 'letter'] as Paper[]) {
    test(`the preview’s pages are those that are printed: ${name} on ${paper}`, async ({
      page,
    }) => {
      test.skip(!hasReader, 'without pdftotext nothing says what is on a printed page')
      const html = reportToHtml({ ...report, paper }, words)
      const site = await open(page)
      const count = await page.evaluate((args) => reportPage.show(...args), [html, paper] as const)
      const shown = await page.evaluate(() => reportPage.places())
      await picture(page, `pages-${dense(name)}-${paper}`)
      await site.stop()

      await page.setContent(html)
      const printed = pagesOf(await page.pdf({ preferCSSPageSize: true }))
      expect(count).toBe(printed.length)
      expect(shown.length).toBeGreaterThan(2)
      const letters = new Set(printed.join(''))
      for (const { title, page: number } of shown) {
        // A letter that no font of this machine has is a box in print, and no text.
        const legible = [...dense(title)].filter((letter) => letters.has(letter)).join('')
        expect(legible, title).not.toBe('')
        expect(printed[number - 1], `${title} on page ${number}`).toContain(legible)
      }
      const numbers = printed.slice(1).map((text, i) => text.startsWith(String(i + 2)))
      expect(numbers).not.toContain(false)
    })
  }
}

for (const paper of ['a4', 'letter'] as Paper[]) {
  test(`a page of the preview is as high as a printed one, whatever the fonts: ${paper}`, async ({
    page,
  }) => {
    test.skip(!hasReader, 'without pdftotext nothing says what is on a printed page')
    const { top, bottom } = pageMargins
    const half = (((paperSizes[paper].height - top - bottom) / 25.4) * 96) / 2
    const site = await open(page)
    const print = await page.context().newPage()
    const counted: { shown: number; printed: number }[] = []
    for (const more of [-0.125, 0.125, 0.25, 0.375, 0.5]) {
      const html = fiveBlocks(half + more, paper)
      const shown = await page.evaluate((args) => reportPage.show(...args), [html, paper] as const)
      await print.setContent(html)
      const printed = pagesOf(await print.pdf({ preferCSSPageSize: true })).length
      counted.push({ shown, printed })
    }
    await site.stop()
    expect(counted.map(({ shown }) => shown)).toEqual(counted.map(({ printed }) => printed))
    // Two blocks stand on a page, or one: the heights lie on both sides of what a page can take.
    expect(new Set(counted.map(({ printed }) => printed))).toEqual(new Set([3, 5]))
  })
}

/** A report's page with five blocks of a height, in pixels, in place of words. */
function fiveBlocks(height: number, paper: Paper): string {
  const block = `<div style="height:${height}px;break-inside:avoid">a</div>`
  return reportToHtml({ ...bigReport(1), paper }, words).replace(
    /<main>.*<\/main>/s,
    `<main>${block.repeat(5)}</main>`,
  )
}

test('where columns cannot stand under each other, the pages stand side by side', async ({
  page,
}) => {
  const site = await open(page)
  await page.evaluate(() => {
    // What an older browser says.
    Object.defineProperty(CSS, 'supports', { value: () => false })
    HTMLIFrameElement.prototype.addEventListener = new Proxy(
      HTMLIFrameElement.prototype.addEventListener,
      {
        apply: (target, frame: HTMLIFrameElement, [kind, listener]) =>
          Reflect.apply(target, frame, [
            kind,
            () => {
              Object.assign(frame.contentWindow ?? {}, { CSS: { supports: () => false } })
              listener()
            },
          ]),
      },
    )
  })
  const html = reportToHtml(bigReport(20), words)
  const down = await page.evaluate((one) => reportPage.show(one, 'a4'), html)
  const places = await page.evaluate(() => reportPage.places())
  const end = await page.evaluate(() => reportPage.lastLine())
  await site.stop()
  expect(down).toBeGreaterThan(10)
  expect(places.map((one) => one.page)).not.toContain(0)
  expect(end).toBe(down)
})
