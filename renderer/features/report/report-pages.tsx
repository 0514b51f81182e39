import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'

/**
 * The report as it will be saved: the very bytes, in a frame that runs no script and reaches
 * nothing, so that what is looked at is what leaves.
 */
export function ReportPages({ report }: { readonly report: Report }) {
  const { t, i18n } = useTranslation()
  const html = useMemo(
    () =>
      reportToHtml(report, {
        language: i18n.language,
        done: t('report.done'),
        open: t('report.open'),
        contents: t('report.contents'),
      }),
    [report, i18n.language, t],
  )
  return <iframe className="report-page" title={t('report.preview')} sandbox="" srcDoc={html} />
}
