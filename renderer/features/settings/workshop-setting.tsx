import { useState } from 'react'
import type { WorkshopFacts } from '../../../shared/directory/facts-word.ts'
import { maxTitleLength } from '../../../shared/directory/limits.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useDirectory, useDocStatus, useWorkshop } from '../../session/react/index.ts'
import { Button, Choice, Form, TextField } from '../../ui/index.ts'
import { Setting } from './setting.tsx'

/** What the organizer says about the workshop, and can mend: title, days and rule. */
export function WorkshopSetting() {
  const { access, directorySession } = useWorkshop()
  const loaded = useDocStatus(directorySession).load !== undefined
  const { facts, title, dates, rule } = useDirectory()
  if (!access.signs.organizer || !loaded) return null
  // Another window of the organizer's has changed them: what stands now is what is to be mended.
  return <WorkshopForm key={facts?.version ?? 0} facts={{ title, dates, rule }} />
}

function WorkshopForm({ facts }: { readonly facts: WorkshopFacts }) {
  const { t } = useTranslation()
  const { acts } = useWorkshop()
  const directory = useDirectory()
  const [title, setTitle] = useState(facts.title)
  const [from, setFrom] = useState(facts.dates.from ?? '')
  const [to, setTo] = useState(facts.dates.to ?? '')
  const [rule, setRule] = useState(facts.rule)
  const untitled = title.trim() === ''
  const crossed = from !== '' && to !== '' && to < from
  const isSame =
    title === facts.title &&
    from === (facts.dates.from ?? '') &&
    to === (facts.dates.to ?? '') &&
    rule === facts.rule

  const { policy } = directory
  const counts = policy?.retainDays !== undefined && policy.lastDay === facts.dates.to
  const submit = () => {
    if (untitled || crossed || isSame) return
    const lastDay = to || from || undefined
    const dates = { from: from || undefined, to: lastDay }
    acts.describeWorkshop({ title: title.trim(), dates, rule })
    // The day that the notes' time is counted from was this one, and goes on being it.
    if (
      policy &&
      policy.lastDay === facts.dates.to &&
      lastDay !== undefined &&
      lastDay !== policy.lastDay
    )
      acts.setPolicy({ ...policy, version: policy.version + 1, lastDay })
  }

  return (
    <Setting title={t('settings.workshop')}>
      <Form className="setting-form setting-form-wide" onSubmit={submit}>
        <TextField
          label={t('workshop.create.name')}
          value={title}
          onChange={setTitle}
          maxLength={maxTitleLength}
          error={untitled ? t('workshop.create.needTitle') : undefined}
        />
        <div className="form-row">
          <TextField
            label={t('workshop.create.from')}
            type="date"
            value={from}
            onChange={setFrom}
          />
          <TextField
            label={t('workshop.create.to')}
            type="date"
            value={to}
            onChange={setTo}
            error={crossed ? t('settings.lastBeforeFirst') : undefined}
          />
        </div>
        {counts && <p className="field-hint">{t('settings.daysMove')}</p>}
        <Choice
          label={t('workshop.create.rule')}
          value={rule}
          onChange={setRule}
          options={[
            { value: 'chatham-house', label: t('workshop.create.chatham') },
            { value: 'off-the-record', label: t('workshop.create.offRecord') },
          ]}
        />
        <Button type="submit" isDisabled={isSame}>
          {t('settings.saveWorkshop')}
        </Button>
      </Form>
    </Setting>
  )
}
