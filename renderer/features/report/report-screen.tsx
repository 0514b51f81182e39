import { useMemo, useState } from 'react'
import {
  collectForReview,
  collectReport,
  countReport,
  sectionsThatGo,
} from '../../../shared/report/collect-report.ts'
import { useTranslation } from '../../i18n/index.ts'
import { usePolicy } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { ReviewControl, useReviewDoubts } from '../review/index.ts'
import { RoomRule } from '../workshop/index.ts'
import { ExportDialog } from './export-dialog.tsx'
import { IdentityPanel } from './identity-panel.tsx'
import { useHasDraft, useReportInputs } from './report-inputs.ts'
import { ReportOptionsPanel } from './report-options.tsx'
import { ReportPages } from './report-pages.tsx'
import { useReportSettings } from './report-settings.ts'
import './report.css'
import { SaveButtons } from './save-buttons.tsx'
import type { ReportFormat } from './save-report.ts'
import { useAway } from './use-away.ts'
import { useFrozenNames } from './use-frozen-names.ts'
import { useIdentity } from './use-identity.ts'
import { useSaveReport } from './use-save-report.ts'
import { useUnread } from './use-unread.ts'

/** What goes out beside how much stays, what could tell of people, and the ways to save it. */
export function ReportScreen() {
  const { t } = useTranslation()
  const policy = usePolicy()
  const hasDraft = useHasDraft()
  const { names, isChanged, takeOver } = useFrozenNames()
  const { settings, options, set, hasDay } = useReportSettings(hasDraft, names)
  const { inputs, missing } = useReportInputs(settings.source, settings.headings, names)
  const report = useMemo(() => collectReport(inputs, policy, options), [inputs, policy, options])
  const review = useReviewDoubts(report)
  const count = useMemo(() => countReport(inputs, policy), [inputs, policy])
  const going = useMemo(() => sectionsThatGo(inputs, policy), [inputs, policy])
  const identity = useIdentity(going, report)
  const away = useAway()
  const unread = useUnread()
  const { save, outcome, why, takenBack } = useSaveReport(report, settings.source)
  const [asked, setAsked] = useState<ReportFormat>()
  const found = identity.findings?.length ?? 0
  const doubts = [
    ...review.doubts,
    ...(identity.isChecked ? [] : [t('report.doubtUnchecked')]),
    ...(found > 0 ? [t('report.doubtFound', { count: found })] : []),
    ...away,
    ...(unread > 0 ? [t('report.unread', { count: unread })] : []),
    ...(missing > 0 ? [t('report.missing', { count: missing })] : []),
  ]
  const start = (format: ReportFormat) => (doubts.length > 0 ? setAsked(format) : save(format))
  const nothing = count.goes === 0
  return (
    <div className="report">
      <section className="report-side" aria-label={t('report.title')}>
        <h1>{t('report.title')}</h1>
        <p className="report-count">
          <strong>{t('report.goes', { count: count.goes })}</strong>{' '}
          <span>{t('report.stays', { count: count.stays })}</span>
        </p>
        <RoomRule />
        {missing > 0 && <p className="report-missing">{t('report.missing', { count: missing })}</p>}
        {away.map((words) => (
          <p key={words} className="report-missing">
            {words}
          </p>
        ))}
        <ReviewControl
          collect={() => collectForReview(inputs, policy, options)}
          isEmpty={nothing}
          unseen={review.unseen}
        />
        <SaveButtons isDisabled={nothing} onSave={start} />
        <p className="report-leaves">{t('report.leaves')}</p>
        <p role="status">
          {why
            ? t(`failure.save.${why}`)
            : outcome && outcome !== 'failed' && t(`report.outcome.${outcome}`)}
        </p>
        {takenBack > 0 && (
          <p role="alert" className="report-missing">
            {t('report.takenBack', { count: takenBack })}
          </p>
        )}
        {isChanged && (
          <p className="report-missing">
            {t('report.namesChanged')}{' '}
            <Button look="quiet" onPress={takeOver}>
              {t('report.takeNames')}
            </Button>
          </p>
        )}
        <ReportOptionsPanel settings={settings} set={set} hasDay={hasDay} hasDraft={hasDraft} />
      </section>
      {nothing ? (
        <div className="report-page report-empty">
          <h2>{t('report.emptyTitle')}</h2>
          <p>{t('report.emptyText')}</p>
        </div>
      ) : (
        <ReportPages report={report} />
      )}
      {!nothing && (
        <IdentityPanel
          identity={identity}
          onCut={(address) => set({ cutAddresses: [...settings.cutAddresses, address] })}
        />
      )}
      <ExportDialog
        doubts={doubts}
        twice={review.isOpen}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onSave={() => asked && save(asked)}
      />
    </div>
  )
}
