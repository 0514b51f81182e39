import { asPreviewed, sectionCount } from '../../../shared/report/as-previewed.ts'
import type { Report, ReportWords } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { type SaveFailure, saveFailure } from '../../platform/failure.ts'
import type { Platform } from '../../platform/platform.ts'
import { type FileFormat, reportFiles, writeReport } from './write-files.ts'

export type ReportFormat = FileFormat | 'pdf'

/** How saving ended, and what was handed on. */
export type Saved =
  | { readonly state: 'saved' | 'printing'; readonly report: Report }
  | { readonly state: 'failed'; readonly why: SaveFailure }

export interface SaveReport {
  readonly platform: Pick<Platform, 'saveFile' | 'printPdf'>
  readonly words: ReportWords
  readonly report: () => Report
  /** Gives a page of HTML to the browser's own print dialog; for platforms that make no PDF. */
  readonly print: (html: string) => void
}

/**
 * Saves the report that is on the screen now, by its own title and headings: what others write
 * afterwards is not in it, and a hold that arrives while the person chooses a place, or while a format
 * is written, still counts (rule D3). Undefined where the person thought better of it.
 */
export async function saveReport(
  format: ReportFormat,
  { platform, words, report, print }: SaveReport,
): Promise<Saved | undefined> {
  const { printPdf } = platform
  const write =
    format === 'pdf'
      ? printPdf && ((each: Report) => printPdf(reportToHtml(each, words)))
      : (each: Report) => writeReport(each, format, words)
  const preview = report()
  let now = preview
  try {
    if (!write) {
      print(reportToHtml(now, words))
      return { state: 'printing', report: now }
    }
    const make = async () => {
      for (;;) {
        now = asPreviewed(preview, report())
        const bytes = await write(now)
        if (sectionCount(asPreviewed(now, report())) === sectionCount(now)) return bytes
      }
    }
    const saved = await platform.saveFile({ ...reportFiles[format], make })
    return saved ? { state: 'saved', report: now } : undefined
  } catch (error) {
    return { state: 'failed', why: saveFailure(error) }
  }
}
