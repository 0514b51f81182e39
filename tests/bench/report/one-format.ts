import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importMarkdown } from '../../../shared/import/markdown/import-markdown.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { reportToText } from '../../../shared/report/to-text.ts'
import { bigReport } from './big-report.ts'

/* One format in a process of its own, so that its memory is its own: FORMAT SECTIONS. */
const [format = '', count = '500'] = process.argv.slice(2)
const words = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }
const report = bigReport(Number(count))
const writers: Readonly<Record<string, () => unknown>> = {
  nothing: () => '',
  markdown: () => reportToMarkdown(report, words),
  html: () => reportToHtml(report, words),
  text: () => reportToText(report, words),
  docx: async () =>
    (await import('../../../shared/report/docx/to-docx.ts')).reportToDocx(report, words),
  odt: async () =>
    (await import('../../../shared/report/odt/to-odt.ts')).reportToOdt(report, words),
  import: () => importMarkdown(reportToMarkdown(report, words), { sectionLevel: 2 }),
}
const started = performance.now()
const made = await writers[format]?.()
const ms = performance.now() - started
const file = path.join(mkdtempSync(path.join(tmpdir(), 'sotto-bench-')), `report.${format}`)
if (typeof made === 'string' || made instanceof Uint8Array) writeFileSync(file, made)
console.log(JSON.stringify({ ms, peakMiB: process.resourceUsage().maxRSS / 1024, file }))
