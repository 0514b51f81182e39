import { sharedQuestions } from '../../../shared/merge/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'
import { Picker, TextField } from '../../ui/index.ts'
import type { DeskFilter } from './offered.ts'

/** Which sections are on the left: of which group, in which state, with which words. */
export function DeskFilterBar(props: {
  readonly all: readonly GroupNotes[]
  readonly filter: DeskFilter
  readonly onFilter: (filter: DeskFilter) => void
}) {
  const { all, filter, onFilter } = props
  const { t } = useTranslation()
  const questions = sharedQuestions(all).flatMap(({ question }) => question || [])
  return (
    <div className="desk-filter">
      <Picker
        label={t('merge.filter.group')}
        value={filter.group ?? filter.question ?? 'all'}
        onChange={(value) =>
          onFilter({
            ...filter,
            group: all.find(({ group }) => group.id === value)?.group.id,
            question: questions.find((question) => question === value),
          })
        }
        options={[
          { value: 'all', label: t('merge.filter.allGroups') },
          ...all.map(({ group }) => ({
            value: group.id as string,
            label: group.name || t('workshop.unnamedGroup'),
          })),
          ...questions.map((question) => ({
            value: question,
            label: t('merge.filter.question', { question }),
          })),
        ]}
      />
      <Picker
        label={t('merge.filter.show')}
        value={filter.only}
        onChange={(only) => onFilter({ ...filter, only })}
        options={[
          { value: 'all', label: t('merge.filter.all') },
          { value: 'marked', label: t('merge.filter.marked') },
          { value: 'not-taken', label: t('merge.filter.notTaken') },
        ]}
      />
      <TextField
        label={t('merge.filter.find')}
        value={filter.find}
        onChange={(find) => onFilter({ ...filter, find })}
        maxLength={100}
      />
    </div>
  )
}
