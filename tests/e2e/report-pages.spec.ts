import { spawnSync } from 'node:child_process'
import { expect, type Page, test } from '@playwright/test'
import type { Paper } from '../../shared/report/paper.ts'
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
    new URL('../support/report-page/page.ts', import.meta.url).pathname,
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
      for (const { title, page: number } of shown) {
        expect(printed[number - 1], `${title} on page ${number}`).toContain(dense(title))
      }
      const numbers = printed.slice(1).map((text, i) => text.startsWith(String(i + 2)))
      expect(numbers).not.toContain(false)
    })
  }
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
  await site.stop()
  expect(down).toBeGreaterThan(10)
  expect(places.map((one) => one.page)).not.toContain(0)
  expect(places.at(-1)?.page).toBe(down)
})
