import { FileCode2, FileText } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { collectReport, countReport } from '../../../shared/report/collect-report.ts'
import type { ReportOptions } from '../../../shared/report/report.ts'
import { maxTitleLength } from '../../../shared/workshop/directory.ts'
import { Button, Choice, TextField } from '../../ui/index.ts'
import { useDirectory, usePolicy } from '../workshop/index.ts'
import { useReportInputs } from './report-inputs.ts'
import { ReportPages } from './report-pages.tsx'
import './report.css'
import { useSaveReport } from './save-report.ts'

/** What goes out beside how much stays, and the ways to save it. */
export function ReportScreen() {
  const { t } = useTranslation()
  const policy = usePolicy()
  const { inputs: ofGroups, draft, missing } = useReportInputs()
  const directory = useDirectory()
  const [title, setTitle] = useState<string>()
  const [headings, setHeadings] = useState<ReportOptions['headings']>('none')
  // Where facilitators have made a draft, that is what they mean to publish.
  const [from, setFrom] = useState<'draft' | 'groups'>('draft')
  const inputs = useMemo(
    () => (draft && from === 'draft' ? draft(headings) : ofGroups),
    [draft, from, headings, ofGroups],
  )
  const shownTitle = title ?? (directory.title || t('report.defaultTitle'))
  const report = useMemo(
    () => collectReport(inputs, policy, { title: shownTitle, headings }),
    [inputs, policy, shownTitle, headings],
  )
  const count = useMemo(() => countReport(inputs, policy), [inputs, policy])
  const { save, outcome } = useSaveReport(report)
  const nothing = count.goes === 0
  return (
    <div className="report">
      <section className="report-side" aria-label={t('report.title')}>
        <h1>{t('report.title')}</h1>
        <p className="report-count">
          <strong>{t('report.goes', { count: count.goes })}</strong>{' '}
          <span>{t('report.stays', { count: count.stays })}</span>
        </p>
        {missing > 0 && <p className="report-missing">{t('report.missing', { count: missing })}</p>}
        <TextField
          label={t('report.reportTitle')}
          value={shownTitle}
          onChange={setTitle}
          maxLength={maxTitleLength}
        />
        {draft && (
          <Choice
            label={t('report.from')}
            value={from}
            onChange={setFrom}
            options={[
              { value: 'draft', label: t('report.fromDraft') },
              { value: 'groups', label: t('report.fromGroups') },
            ]}
          />
        )}
        <Choice
          label={t('report.headings')}
          value={headings}
          onChange={setHeadings}
          options={[
            { value: 'none', label: t('report.headingsNone') },
            { value: 'questions', label: t('report.headingsQuestions') },
            { value: 'groups', label: t('report.headingsGroups') },
          ]}
        />
        <div className="report-save">
          <Button look="primary" isDisabled={nothing} onPress={() => save('html')}>
            <FileText size={16} aria-hidden />
            {t('report.saveHtml')}
          </Button>
          <Button isDisabled={nothing} onPress={() => save('markdown')}>
            <FileCode2 size={16} aria-hidden />
            {t('report.saveMarkdown')}
          </Button>
        </div>
        <p className="report-leaves">{t('report.leaves')}</p>
        <p role="status">
          {outcome && t(outcome === 'saved' ? 'report.saved' : 'report.saveFailed')}
        </p>
      </section>
      {nothing ? (
        <div className="report-page report-empty">
          <h2>{t('report.emptyTitle')}</h2>
          <p>{t('report.emptyText')}</p>
        </div>
      ) : (
        <ReportPages report={report} />
      )}
    </div>
  )
}
