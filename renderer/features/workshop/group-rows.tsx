import { Plus, X } from 'lucide-react'
import { maxGroups, maxQuestionLength, maxTitleLength } from '../../../shared/directory/limits.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { WorkshopPlan } from '../../session/new-workshop.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'

/** A group of a workshop that is being made. */
export type Row = WorkshopPlan['groups'][number] & { readonly id: number }

/** The groups of a new workshop and their questions, one of them at least. */
export function GroupRows(props: {
  readonly rows: readonly Row[]
  readonly onRows: (rows: readonly Row[]) => void
  readonly onSample: () => void
  readonly error: string | undefined
}) {
  const { rows, onRows, onSample, error } = props
  const { t } = useTranslation()
  const change = (id: number, part: Partial<Row>) =>
    onRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = () => onRows([...rows, emptyRow(Math.max(-1, ...rows.map((row) => row.id)) + 1)])
  return (
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
            onPress={() => onRows(rows.filter((other) => other.id !== row.id))}
          />
        </div>
      ))}
      {error && <p className="field-error">{error}</p>}
      <div className="form-row-start">
        <Button onPress={add} isDisabled={rows.length >= maxGroups}>
          <Plus size={16} aria-hidden />
          {t('workshop.create.addGroup')}
        </Button>
        <Button look="quiet" onPress={onSample}>
          {t('workshop.create.sample')}
        </Button>
      </div>
    </fieldset>
  )
}

/** A group that has no name yet. */
export function emptyRow(id: number): Row {
  return { id, name: '', question: '' }
}
