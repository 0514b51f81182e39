import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import {
  maxGroups,
  maxQuestionLength,
  maxTemplate,
  maxTitleLength,
} from '../../../shared/directory/limits.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Choice, Form, IconButton, TextField } from '../../ui/index.ts'
import './create-workshop.css'
import type { WorkshopPlan } from '../../session/new-workshop.ts'
import { withSample } from './with-sample.ts'

type Row = WorkshopPlan['groups'][number] & { readonly id: number }

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
  const change = (id: number, part: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = () =>
    setRows((before) => [...before, emptyRow(Math.max(-1, ...before.map((row) => row.id)) + 1)])
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
        <fieldset className="group-rows">
          <legend className="field-label">{t('workshop.create.groups')}</legend>
          {rows.map((row, index) => (
            <div className="group-row" key={row.id}>
              <TextField
                label={t('workshop.create.groupName', { number: index + 1 })}
                value={row.name}
                onChange={(name) => change(row.id, { name })}
                maxLength={maxTitleLength}
              />
              <TextField
                label={t('workshop.create.groupQuestion', { number: index + 1 })}
                value={row.question}
                onChange={(question) => change(row.id, { question })}
                maxLength={maxQuestionLength}
              />
              <IconButton
                label={t('workshop.create.removeGroup', { number: index + 1 })}
                icon={<X size={16} aria-hidden />}
                isDisabled={rows.length === 1}
                onPress={() => setRows((before) => before.filter((other) => other.id !== row.id))}
              />
            </div>
          ))}
          {tried && named.length === 0 && (
            <p className="field-error">{t('workshop.create.needGroup')}</p>
          )}
          <div className="form-row-start">
            <Button onPress={add} isDisabled={rows.length >= maxGroups}>
              <Plus size={16} aria-hidden />
              {t('workshop.create.addGroup')}
            </Button>
            <Button look="quiet" onPress={fillSample}>
              {t('workshop.create.sample')}
            </Button>
          </div>
        </fieldset>
        <Choice
          label={t('workshop.create.template')}
          value={start}
          onChange={setStart}
          options={[
            { value: 'blank', label: t('workshop.create.templateBlank') },
            { value: 'titles', label: t('workshop.create.templateTitles') },
          ]}
        />
        {start === 'titles' && (
          <TextField
            label={t('workshop.create.titles')}
            hint={t('workshop.create.titlesHint')}
            value={titles}
            onChange={setTitles}
            rows={5}
            maxLength={maxTemplate * maxTitleLength}
          />
        )}
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

function emptyRow(id: number): Row {
  return { id, name: '', question: '' }
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, maxTitleLength))
  // One place is kept for the group's question.
  return lines.filter((line) => line !== '').slice(0, maxTemplate - 1)
}
