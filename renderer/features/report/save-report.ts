import type { Report, ReportWords } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { unseenSections } from '../../../shared/workshop/review/unseen.ts'
import type { Platform } from '../../platform/platform.ts'
import { type FileFormat, writeFile } from './write-files.ts'

export type ReportFormat = FileFormat | 'pdf'

/** How saving ended. */
export interface Outcome {
  readonly state: 'saved' | 'failed' | 'printing'
  /** Sections that were saved and that may not leave any more, at least not as they were saved. */
  readonly takenBack: number
}

export interface SaveReport {
  readonly platform: Pick<Platform, 'saveFile' | 'savePdf'>
  readonly words: ReportWords
  /** The report of the moment in which it is called. */
  readonly report: () => Report
  /** Gives a page of HTML to the browser's own print dialog; for platforms that make no PDF. */
  readonly print: (html: string) => void
}

/**
 * Saves the report of now: a hold that arrives while a format is written still counts (rule D3). One
 * that arrives while the person chooses a place comes too late for the file, and is told. Undefined
 * where the person thought better of it.
 */
export async function saveReport(
  format: ReportFormat,
  { platform, words, report, print }: SaveReport,
): Promise<Outcome | undefined> {
  try {
    if (format === 'pdf') {
      const now = report()
      const html = reportToHtml(now, words)
      if (!platform.savePdf) {
        print(html)
        return { state: 'printing', takenBack: unseenSections(now, report()) }
      }
      const saved = await platform.savePdf({ suggestedName: 'report.pdf', html })
      return saved ? { state: 'saved', takenBack: unseenSections(now, report()) } : undefined
    }
    for (;;) {
      const now = report()
      const file = await writeFile(now, format, words)
      if (unseenSections(now, report()) > 0) continue
      const saved = await platform.saveFile(file)
      return saved ? { state: 'saved', takenBack: unseenSections(now, report()) } : undefined
    }
  } catch {
    // The platform's errors are codes of its own; to the person it is one: not written.
    return { state: 'failed', takenBack: 0 }
  }
}
