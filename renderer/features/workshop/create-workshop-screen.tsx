import { useState } from 'react'
import { maxTemplate, maxTitleLength } from '../../../shared/directory/limits.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Choice, Form, TextField } from '../../ui/index.ts'
import './create-workshop.css'
import type { WorkshopPlan } from '../../session/new-workshop.ts'
import { emptyRow, GroupRows, type Row } from './group-rows.tsx'
import { withSample } from './with-sample.ts'

/** The form for a new workshop: title, days, rule, marks, groups and their questions. */
export function CreateWorkshopScreen(props: {
  readonly onCreate: (plan: Omit<WorkshopPlan, 'name'>) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [rule, setRule] = useState<WorkshopPlan['rule']>('chatham-house')
  const [marks, setMarks] = useState<'1' | '2' | '3'>('2')
  const [rows, setRows] = useState<readonly Row[]>(() => [emptyRow(0), emptyRow(1)])
  const [start, setStart] = useState<'blank' | 'titles'>('blank')
  const [titles, setTitles] = useState(() => t('workshop.create.titlesDefault'))
  const [tried, setTried] = useState(false)

  const named = rows.filter((row) => row.name.trim() !== '')
  const fillSample = () => {
    if (title.trim() === '') setTitle(t('workshop.sample.title'))
    const sample = t('workshop.sample.groups', { returnObjects: true })
    setRows((before) => withSample(before, sample).map((row, id) => ({ ...row, id })))
  }
  const submit = () => {
    setTried(true)
    if (title.trim() === '' || named.length === 0) return
    const template = start === 'titles' ? linesOf(titles) : []
    const groups = named.map(({ name, question }) => ({ name, question }))
    props.onCreate({ title, from, to, rule, marksNeeded: Number(marks), groups, template })
  }

  return (
    <main className="page">
      <h1>{t('workshop.create.title')}</h1>
      <Form onSubmit={submit}>
        <TextField
          label={t('workshop.create.name')}
          hint={t('workshop.create.nameHint')}
          value={title}
          onChange={setTitle}
          maxLength={maxTitleLength}
          autoFocus
          error={tried && title.trim() === '' ? t('workshop.create.needTitle') : undefined}
        />
        <div className="form-row">
          <TextField
            label={t('workshop.create.from')}
            type="date"
            value={from}
            onChange={setFrom}
          />
          <TextField label={t('workshop.create.to')} type="date" value={to} onChange={setTo} />
        </div>
        <Choice
          label={t('workshop.create.rule')}
          value={rule}
          onChange={setRule}
          options={[
            { value: 'chatham-house', label: t('workshop.create.chatham') },
            { value: 'off-the-record', label: t('workshop.create.offRecord') },
          ]}
        />
        <Choice
          label={t('workshop.create.marks')}
          value={marks}
          onChange={setMarks}
          options={[
            { value: '1', label: t('workshop.create.marksOne') },
            { value: '2', label: t('workshop.create.marksTwo') },
            { value: '3', label: t('workshop.create.marksThree') },
          ]}
        />
        <GroupRows
          rows={rows}
          onRows={setRows}
          onSample={fillSample}
          error={tried && named.length === 0 ? t('workshop.create.needGroup') : undefined}
        />
        <TemplateFields start={start} onStart={setStart} titles={titles} onTitles={setTitles} />
        <div className="dialog-actions">
          <Button onPress={props.onCancel}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('workshop.create.submit')}
          </Button>
        </div>
      </Form>
    </main>
  )
}

/** With what each group's notebook begins. */
function TemplateFields(props: {
  readonly start: 'blank' | 'titles'
  readonly onStart: (start: 'blank' | 'titles') => void
  readonly titles: string
  readonly onTitles: (titles: string) => void
}) {
  const { t } = useTranslation()
  return (
    <>
      <Choice
        label={t('workshop.create.template')}
        value={props.start}
        onChange={props.onStart}
        options={[
          { value: 'blank', label: t('workshop.create.templateBlank') },
          { value: 'titles', label: t('workshop.create.templateTitles') },
        ]}
      />
      {props.start === 'titles' && (
        <TextField
          label={t('workshop.create.titles')}
          hint={t('workshop.create.titlesHint')}
          value={props.titles}
          onChange={props.onTitles}
          rows={5}
          maxLength={maxTemplate * maxTitleLength}
        />
      )}
    </>
  )
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, maxTitleLength))
  // One place is kept for the group's question.
  return lines.filter((line) => line !== '').slice(0, maxTemplate - 1)
}
