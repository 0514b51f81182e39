import { useMemo, useState } from 'react'
import type { Paper } from '../../../shared/report/paper.ts'
import type { DatePrecision, ReportOptions } from '../../../shared/report/report.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useDirectory, useReview } from '../../session/react/index.ts'
import type { ReportNames } from './use-frozen-names.ts'

/** What a report is collected from: the groups' own notebooks, or the facilitators' draft. */
export type ReportSource = 'groups' | 'draft'

/** What the organizer chooses for a report, and the options that follow from it. */
export interface ReportSettings {
  readonly title: string
  readonly headings: ReportOptions['headings']
  readonly precision: DatePrecision
  readonly titlePage: boolean
  readonly paper: Paper
  readonly source: ReportSource
  readonly cutAddresses: readonly string[]
}

const nothingCut: readonly string[] = []

/** The choices, kept while the screen is open. Nothing that is not chosen is told. */
export function useReportSettings(hasDraft: boolean, names: ReportNames) {
  const { t } = useTranslation()
  const directory = useDirectory()
  const { opening } = useReview()
  const [changed, setChanged] = useState<Partial<ReportSettings>>({})
  const settings: ReportSettings = {
    title: (opening?.report.title ?? names.title) || t('report.defaultTitle'),
    headings: 'none',
    precision: 'none',
    titlePage: false,
    paper: 'a4',
    source: hasDraft ? 'draft' : 'groups',
    cutAddresses: nothingCut,
    ...changed,
  }
  const day = directory.dates.to ?? directory.dates.from
  const { title, headings, precision, titlePage, paper, cutAddresses } = settings
  const options = useMemo(
    (): ReportOptions => ({
      title,
      headings,
      titlePage,
      paper,
      cutAddresses,
      ...(day ? { date: { day, precision } } : {}),
    }),
    [title, headings, titlePage, paper, cutAddresses, day, precision],
  )
  const set = (change: Partial<ReportSettings>) =>
    setChanged((before) => ({ ...before, ...change }))
  return { settings, options, set, hasDay: day !== undefined }
}
