import { useMemo } from 'react'
import type { ReportWords } from '../../../shared/report/report.ts'
import { useTranslation } from '../../i18n/index.ts'

/** The writers' own words, in the language of the interface. */
export function useReportWords(): ReportWords {
  const { t, language } = useTranslation()
  return useMemo(
    () => ({
      language,
      done: t('report.done'),
      open: t('report.open'),
      contents: t('report.contents'),
    }),
    [t, language],
  )
}
