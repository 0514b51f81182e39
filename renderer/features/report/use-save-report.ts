import { useLayoutEffect, useRef, useState } from 'react'
import type { Report } from '../../../shared/report/report.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { printPage } from './print-page.ts'
import { type Outcome, type ReportFormat, saveReport } from './save-report.ts'
import { useReportWords } from './use-report-words.ts'

/** Saves the report as it is at that moment, by way of the platform. */
export function useSaveReport(report: Report) {
  const platform = usePlatform()
  const words = useReportWords()
  const [outcome, setOutcome] = useState<Outcome>()
  const latest = useRef(report)
  useLayoutEffect(() => {
    latest.current = report
  }, [report])
  const save = async (format: ReportFormat) => {
    setOutcome(undefined)
    const print = (html: string) => printPage(window, html)
    setOutcome(await saveReport(format, { platform, words, report: () => latest.current, print }))
  }
  return { save: (format: ReportFormat) => void save(format), outcome }
}
