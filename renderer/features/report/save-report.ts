import type { Report, ReportWords } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { unseenSections } from '../../../shared/workshop/review/unseen.ts'
import type { Platform } from '../../platform/platform.ts'
import { type FileFormat, reportFiles, writeReport } from './write-files.ts'

export type ReportFormat = FileFormat | 'pdf'

/** How saving ended. */
export interface Outcome {
  readonly state: 'saved' | 'failed' | 'printing'
  /** Sections that were saved and that may not leave any more, at least not as they were saved. */
  readonly takenBack: number
}

export interface SaveReport {
  readonly platform: Pick<Platform, 'saveFile' | 'printPdf'>
  readonly words: ReportWords
  readonly report: () => Report
  /** Gives a page of HTML to the browser's own print dialog; for platforms that make no PDF. */
  readonly print: (html: string) => void
}

/**
 * Saves the report of now: a hold that arrives while the person chooses a place, or while a format is
 * written, still counts (rule D3). One that arrives when the file is on its way to the disk comes too
 * late for it, and is told. Undefined where the person thought better of it.
 */
export async function saveReport(
  format: ReportFormat,
  { platform, words, report, print }: SaveReport,
): Promise<Outcome | undefined> {
  const { printPdf } = platform
  try {
    if (format === 'pdf' && !printPdf) {
      const now = report()
      print(reportToHtml(now, words))
      return { state: 'printing', takenBack: unseenSections(now, report()) }
    }
    const write = (now: Report) =>
      format === 'pdf' && printPdf
        ? printPdf(reportToHtml(now, words))
        : writeReport(now, format as FileFormat, words)
    let written = report()
    const make = async () => {
      for (;;) {
        written = report()
        const bytes = await write(written)
        if (unseenSections(written, report()) === 0) return bytes
      }
    }
    const saved = await platform.saveFile({ ...reportFiles[format], make })
    return saved ? { state: 'saved', takenBack: unseenSections(written, report()) } : undefined
  } catch {
    // The platform's errors are codes of its own; to the person it is one: not written.
    return { state: 'failed', takenBack: 0 }
  }
}
