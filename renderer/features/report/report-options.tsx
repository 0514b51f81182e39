import type { ReactNode } from 'react'
import { maxTitleLength } from '../../../shared/directory/limits.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Checkbox, Choice, TextField } from '../../ui/index.ts'
import type { ReportSettings } from './report-settings.ts'

interface ReportOptionsProps {
  readonly settings: ReportSettings
  readonly set: (change: Partial<ReportSettings>) => void
  readonly hasDay: boolean
  readonly hasDraft: boolean
  /** What there is to tell of names and titles. */
  readonly children: ReactNode
}

/** The choices about the report: what it is made of; folded, how it is to look. */
export function ReportOptionsPanel({
  settings,
  set,
  hasDay,
  hasDraft,
  children,
}: ReportOptionsProps) {
  const { t } = useTranslation()
  return (
    <div className="report-options">
      {hasDraft && (
        <Choice
          label={t('report.from')}
          value={settings.source}
          onChange={(source) => set({ source })}
          options={[
            { value: 'draft', label: t('report.fromDraft') },
            { value: 'groups', label: t('report.fromGroups') },
          ]}
        />
      )}
      {children}
      <details>
        <summary>{t('report.options')}</summary>
        <div className="report-folded">
          <TextField
            label={t('report.reportTitle')}
            value={settings.title}
            onChange={(title) => set({ title })}
            maxLength={maxTitleLength}
          />
          <Choice
            label={t('report.headings')}
            value={settings.headings}
            onChange={(headings) => set({ headings })}
            options={[
              { value: 'none', label: t('report.headingsNone') },
              { value: 'questions', label: t('report.headingsQuestions') },
              { value: 'groups', label: t('report.headingsGroups') },
            ]}
          />
          {hasDay && (
            <Choice
              label={t('report.date')}
              value={settings.precision}
              onChange={(precision) => set({ precision })}
              options={[
                { value: 'none', label: t('report.dateNone') },
                { value: 'year', label: t('report.dateYear') },
                { value: 'month', label: t('report.dateMonth') },
                { value: 'day', label: t('report.dateDay') },
              ]}
            />
          )}
          <Choice
            label={t('report.paper')}
            value={settings.paper}
            onChange={(paper) => set({ paper })}
            options={[
              { value: 'a4', label: t('report.paperA4') },
              { value: 'letter', label: t('report.paperLetter') },
            ]}
          />
          <Checkbox isSelected={settings.titlePage} onChange={(titlePage) => set({ titlePage })}>
            {t('report.titlePage')}
          </Checkbox>
        </div>
      </details>
    </div>
  )
}
