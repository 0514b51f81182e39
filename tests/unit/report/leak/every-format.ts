import { reportToDocx } from '../../../../shared/report/docx/to-docx.ts'
import { reportToOdt } from '../../../../shared/report/odt/to-odt.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { reportToHtml } from '../../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../../shared/report/to-markdown.ts'
import { reportToText } from '../../../../shared/report/to-text.ts'
import { words } from '../kit.ts'

/** A report in every format that is written here, as bytes. */
export function everyFormat(report: Report): readonly (readonly [string, Uint8Array])[] {
  const bytes = (text: string) => new TextEncoder().encode(text)
  return [
    ['markdown', bytes(reportToMarkdown(report, words))],
    ['html', bytes(reportToHtml(report, words))],
    ['text', bytes(reportToText(report, words))],
    ['docx', reportToDocx(report, words)],
    ['odt', reportToOdt(report, words)],
  ]
}
