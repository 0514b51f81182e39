import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { reportToDocx } from '../../../shared/report/docx/to-docx.ts'
import { reportToOdt } from '../../../shared/report/odt/to-odt.ts'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { bigReport } from '../report/big-report.ts'

/** The formats that come in, by their endings. */
export const formats = ['docx', 'odt', 'rtf', 'html', 'md'] as const
export type Format = (typeof formats)[number]

const words = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }

/** A text of so many pages (about 420 words each) as a file of each format; two sections a page. */
export function longFile(format: Format, pages: number): Buffer {
  const report = bigReport(2 * pages)
  switch (format) {
    case 'docx':
      return Buffer.from(reportToDocx(report, words))
    case 'odt':
      return Buffer.from(reportToOdt(report, words))
    case 'html':
      return Buffer.from(reportToHtml(report, words))
    case 'md':
      return Buffer.from(reportToMarkdown(report, words))
    default:
      return Buffer.from(rtfOf(report), 'latin1')
  }
}

/** One section as long as one is read, without a heading in it. */
export function oneLongSection(): Buffer {
  const text = blocksText(
    bigReport(2000).parts.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks)),
  )
  return Buffer.from(text.slice(0, 450_000).replaceAll('\n', '\n\n'))
}

function rtfOf({ parts }: Report): string {
  const lines = parts.flatMap(({ sections }) =>
    sections.flatMap(({ title, blocks }) => [
      `\\pard\\outlinelevel0\\b ${title}\\b0\\par`,
      ...blocksText(blocks)
        .split('\n')
        .map((line) => `\\pard ${line}\\par`),
    ]),
  )
  return `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}\n${lines.join('\n')}}`
}
