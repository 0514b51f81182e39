import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportWords } from '../../../shared/report/report.ts'

/** The writers' own words, in the language of the interface. */
export function useReportWords(): ReportWords {
  const { t, i18n } = useTranslation()
  return useMemo(
    () => ({
      language: i18n.language,
      done: t('report.done'),
      open: t('report.open'),
      contents: t('report.contents'),
    }),
    [t, i18n.language],
  )
}
