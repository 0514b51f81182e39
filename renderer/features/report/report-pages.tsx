import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { useReportWords } from './use-report-words.ts'

/**
 * The report as it will be saved: the very bytes, in a frame that runs no script and reaches
 * nothing, so that what is looked at is what leaves.
 */
export function ReportPages({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const words = useReportWords()
  const html = useMemo(() => reportToHtml(report, words), [report, words])
  return <iframe className="report-page" title={t('report.preview')} sandbox="" srcDoc={html} />
}
