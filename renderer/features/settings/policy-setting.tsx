import { useState } from 'react'
import {
  maxMarksNeeded,
  maxRetainDays,
  type WorkshopPolicy,
} from '../../../shared/directory/policy.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useDirectory, useDocStatus, useWorkshop } from '../../session/react/index.ts'
import { Button, Form, TextField } from '../../ui/index.ts'
import { policyToEdit } from './policy-to-edit.ts'
import { Setting } from './setting.tsx'

/** What the organizer decides for everybody, signed: marks, and how long notes are kept. */
export function PolicySetting() {
  const { access, directorySession } = useWorkshop()
  const loaded = useDocStatus(directorySession).load !== undefined
  const { policy } = useDirectory()
  if (access.role !== 'organizer' || !loaded) return null
  const edited = policyToEdit(policy)
  return <PolicyForm key={edited.version} policy={edited} />
}

function PolicyForm({ policy }: { readonly policy: WorkshopPolicy }) {
  const { t } = useTranslation()
  const { acts } = useWorkshop()
  const { dates } = useDirectory()
  const [marks, setMarks] = useState(String(policy.marksNeeded))
  const [days, setDays] = useState(policy.retainDays === undefined ? '' : String(policy.retainDays))
  const [lastDay, setLastDay] = useState(policy.lastDay ?? dates.to ?? '')
  const marksNumber = wholeIn(marks, 1, maxMarksNeeded)
  const daysNumber = days.trim() === '' ? undefined : wholeIn(days, 0, maxRetainDays)
  const daysWrong = days.trim() !== '' && daysNumber === undefined
  // Days after a day that is not said would be no time at all.
  const noLastDay = daysNumber !== undefined && lastDay === ''
  const submit = () => {
    if (marksNumber === undefined || daysWrong || noLastDay) return
    acts.setPolicy({
      version: policy.version + 1,
      marksNeeded: marksNumber,
      retainDays: daysNumber,
      lastDay: lastDay || undefined,
    })
  }
  return (
    <Setting title={t('settings.policy')}>
      <Form className="setting-form" onSubmit={submit}>
        <TextField
          label={t('settings.marksNeeded')}
          value={marks}
          onChange={setMarks}
          error={marksNumber === undefined ? t('settings.marksWrong') : undefined}
        />
        <TextField
          label={t('settings.retainDays')}
          hint={t('settings.retainHint')}
          value={days}
          onChange={setDays}
          error={daysWrong ? t('settings.retainWrong') : undefined}
        />
        <TextField
          label={t('workshop.create.to')}
          type="date"
          value={lastDay}
          onChange={setLastDay}
          error={noLastDay ? t('settings.lastDayNeeded') : undefined}
        />
        <Button type="submit">{t('settings.savePolicy')}</Button>
      </Form>
    </Setting>
  )
}

function wholeIn(text: string, low: number, high: number): number | undefined {
  const number = Number(text)
  return text.trim() !== '' && Number.isInteger(number) && number >= low && number <= high
    ? number
    : undefined
}
