import type { Report, ReportWords } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { reportToText } from '../../../shared/report/to-text.ts'
import type { FileToSave } from '../../platform/platform.ts'

/** The formats that a report is written in here; PDF is printed. */
export const fileFormats = ['html', 'docx', 'odt', 'markdown', 'text'] as const
export type FileFormat = (typeof fileFormats)[number]

/** The file of each format: a neutral name, no title in it. */
export const reportFiles: Readonly<Record<FileFormat | 'pdf', Omit<FileToSave, 'make'>>> = {
  html: file('html', 'text/html'),
  docx: file('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  odt: file('odt', 'application/vnd.oasis.opendocument.text'),
  markdown: file('md', 'text/markdown'),
  text: file('txt', 'text/plain'),
  pdf: file('pdf', 'application/pdf'),
}

/** A report as the bytes of a file. What a format needs is loaded with it. */
export async function writeReport(
  report: Report,
  format: FileFormat,
  words: ReportWords,
): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return bytes(reportToHtml(report, words))
    case 'markdown':
      return bytes(reportToMarkdown(report, words))
    case 'text':
      return bytes(reportToText(report, words))
    case 'docx': {
      const { reportToDocx } = await import('../../../shared/report/docx/to-docx.ts')
      return reportToDocx(report, words)
    }
    case 'odt': {
      const { reportToOdt } = await import('../../../shared/report/odt/to-odt.ts')
      return reportToOdt(report, words)
    }
  }
}

function file(ending: string, mediaType: string) {
  return { suggestedName: `report.${ending}`, mediaType }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
