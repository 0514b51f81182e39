import type { Report, ReportWords } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { reportToText } from '../../../shared/report/to-text.ts'
import type { FileToSave } from '../../platform/platform.ts'

/** The formats that a report is written in here; PDF is printed. */
export const fileFormats = ['html', 'docx', 'odt', 'markdown', 'text'] as const
export type FileFormat = (typeof fileFormats)[number]

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A report as a file to save: a neutral name, no title in it. What a format needs is loaded with it. */
export async function writeFile(
  report: Report,
  format: FileFormat,
  words: ReportWords,
): Promise<FileToSave> {
  switch (format) {
    case 'html':
      return file('html', 'text/html', reportToHtml(report, words))
    case 'markdown':
      return file('md', 'text/markdown', reportToMarkdown(report, words))
    case 'text':
      return file('txt', 'text/plain', reportToText(report, words))
    case 'docx': {
      const { reportToDocx } = await import('../../../shared/report/docx/to-docx.ts')
      return file('docx', office, reportToDocx(report, words))
    }
    case 'odt': {
      const { reportToOdt } = await import('../../../shared/report/odt/to-odt.ts')
      const type = 'application/vnd.oasis.opendocument.text'
      return file('odt', type, reportToOdt(report, words))
    }
  }
}

function file(ending: string, mediaType: string, content: string | Uint8Array): FileToSave {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { suggestedName: `report.${ending}`, mediaType, bytes }
}
