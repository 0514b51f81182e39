import { useState } from 'react'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { printPage } from './print-page.ts'
import { useReportWords } from './use-report-words.ts'
import { type FileFormat, writeFile } from './write-files.ts'

export type ReportFormat = FileFormat | 'pdf'
export type Outcome = 'saved' | 'failed' | 'printing'

/**
 * Saves a report as a file, by way of the platform. Where the platform makes no PDF, the pages are
 * given to the browser's own print dialog.
 */
export function useSaveReport(report: Report) {
  const platform = usePlatform()
  const words = useReportWords()
  const [outcome, setOutcome] = useState<Outcome>()
  const write = async (format: ReportFormat): Promise<Outcome | undefined> => {
    if (format !== 'pdf') {
      return (await platform.saveFile(await writeFile(report, format, words))) ? 'saved' : undefined
    }
    const html = reportToHtml(report, words)
    if (platform.savePdf) {
      return (await platform.savePdf({ suggestedName: 'report.pdf', html })) ? 'saved' : undefined
    }
    printPage(window, html)
    return 'printing'
  }
  const save = async (format: ReportFormat) => {
    setOutcome(undefined)
    try {
      setOutcome(await write(format))
    } catch {
      // The platform's errors are codes of its own; to the person it is one: not written.
      setOutcome('failed')
    }
  }
  return { save: (format: ReportFormat) => void save(format), outcome }
}
