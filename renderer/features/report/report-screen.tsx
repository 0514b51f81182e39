import { useId, useState } from 'react'
import type { Doubt } from '../../../shared/report/doubts.ts'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { ReviewControl } from '../review/index.ts'
import { RoomRuleLine } from '../workshop/index.ts'
import { doubtText } from './doubt-text.ts'
import { ExportDialog } from './export-dialog.tsx'
import { IdentityPanel } from './identity-panel.tsx'
import { ReportOptionsPanel } from './report-options.tsx'
import { ReportPages } from './report-pages.tsx'
import './report.css'
import { PrintHint, SaveButtons } from './save-buttons.tsx'
import type { ReportFormat } from './save-report.ts'
import { useReport } from './use-report.ts'

/** The doubts that stand beside the report all the time, and not only when it is saved, in this order. */
const alwaysTold = ['missing', 'found', 'echoes', 'away', 'unheard-since', 'never-heard'] as const

/** What goes out beside how much stays; step by step what to look at before; and the ways to save it, always in sight. */
export function ReportScreen() {
  const { t } = useTranslation()
  const formats = useFormats()
  const {
    report,
    count,
    collect,
    names,
    options,
    identity,
    doubts,
    unseen,
    isRoomReading,
    saving,
    late,
  } = useReport()
  const hint = useId()
  const [asked, setAsked] = useState<ReportFormat>()
  const { save, outcome, why, takenBack } = saving
  const start = (format: ReportFormat) => (doubts.length > 0 ? setAsked(format) : save(format))
  const nothing = count.goes === 0
  const told = alwaysTold.flatMap((kind) => doubts.filter((doubt) => doubt.kind === kind))
  const { settings, set } = options
  return (
    <div className="report">
      <section className="report-side" aria-label={t('report.title')}>
        <header>
          <h1>{t('report.title')}</h1>
          <p className="report-count">
            <strong>{t('report.goes', { count: count.goes })}</strong>{' '}
            <span>{t('report.stays', { count: count.stays })}</span>
          </p>
          <RoomRuleLine />
          {takenBack > 0 && (
            <p role="alert" className="notice-plain">
              {t('report.takenBack', { count: takenBack })}
            </p>
          )}
          {takenBack === 0 && late && (
            <p role="alert" className="notice-plain">
              {t('after.late', { day: formats.day(late.day), number: late.count })}
            </p>
          )}
        </header>
        <ReportOptionsPanel {...options}>
          {names.isChanged && (
            <p className="notice-plain">
              {t('report.namesChanged')}{' '}
              <Button look="quiet" onPress={names.takeOver}>
                {t('report.takeNames')}
              </Button>
            </p>
          )}
        </ReportOptionsPanel>
        <ol className="report-steps">
          <li>
            <ReviewControl collect={collect} isEmpty={nothing} unseen={unseen} />
          </li>
          {!nothing && (
            <li>
              <IdentityPanel
                identity={identity}
                onCut={(address) => set({ cutAddresses: [...settings.cutAddresses, address] })}
              />
            </li>
          )}
          <li>
            <Against doubts={told} hint={hint} />
          </li>
        </ol>
      </section>
      {nothing ? (
        <div className="report-page report-empty">
          <h2>{t('report.emptyTitle')}</h2>
          <p>{t('report.emptyText')}</p>
        </div>
      ) : (
        <ReportPages report={report} />
      )}
      <SaveButtons hint={hint} isDisabled={nothing} onSave={start}>
        {why
          ? t(`failure.save.${why}`)
          : outcome && outcome !== 'failed' && t(`report.outcome.${outcome}`)}
      </SaveButtons>
      <ExportDialog
        doubts={doubts.map((doubt) => doubtText(t, formats, doubt))}
        twice={isRoomReading}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onSave={() => asked && save(asked)}
      />
    </div>
  )
}

/** What stands against saving all the time, and what leaves with it. */
function Against({ doubts, hint }: { readonly doubts: readonly Doubt[]; readonly hint: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <section className="report-against" aria-label={t('report.against')}>
      <h2>{t('report.against')}</h2>
      {doubts.length === 0 && <p>{t('report.againstNothing')}</p>}
      {doubts.map((doubt) => (
        <p key={doubt.kind} className="notice-plain">
          {doubtText(t, formats, doubt)}
        </p>
      ))}
      <p className="report-leaves">{t('report.leaves')}</p>
      <PrintHint id={hint} />
    </section>
  )
}
