import { FileDown, ListPlus, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../../shared/disclosure/rules.ts'
import { liveSections } from '../../../../shared/notebook/notebook.ts'
import { Button, IconButton } from '../../../ui/index.ts'
import type { GroupNotes } from '../use-group-notes.ts'
import type { AlikeNoteProps } from './alike-note.tsx'
import { DeskFilterBar } from './desk-filter-bar.tsx'
import { type DeskFilter, hasWords, type Offered } from './offered.ts'
import { OfferedCard } from './offered-card.tsx'
import type { Alike } from './use-alike.ts'

/** A group with those of its sections that pass the filter. */
export interface OfferedGroup {
  readonly notes: GroupNotes
  readonly offered: readonly Offered[]
}

export interface OfferedColumnProps {
  readonly all: readonly GroupNotes[]
  readonly groups: readonly OfferedGroup[]
  readonly filter: DeskFilter
  readonly onFilter: (filter: DeskFilter) => void
  readonly policy: Policy
  readonly taken: ReadonlySet<string>
  readonly chosen: readonly string[]
  readonly alike: Alike
  readonly describe: AlikeNoteProps['describe']
  readonly onImport: () => void
  readonly onChoose: (key: string) => void
  readonly onBoth: (key: string, other: string) => void
  readonly onTake: (key: string) => void
  readonly onTakeChosen: () => void
  readonly onForget: () => void
}

/** The left of the desk: what the groups have written, group by group. */
export function OfferedColumn(props: OfferedColumnProps) {
  const { groups, policy, taken, chosen } = props
  const { t } = useTranslation()
  return (
    <section className="desk-column desk-groups" aria-label={t('merge.desk.groups')}>
      <header className="desk-head">
        <div className="desk-title">
          <h1>{t('merge.desk.groups')}</h1>
          <div className="desk-undo">
            <Button look="quiet" onPress={props.onImport}>
              <FileDown size={16} aria-hidden />
              {t('merge.import.open')}
            </Button>
          </div>
        </div>
        <p className="desk-hint">{t('merge.desk.groupsHint')}</p>
        <DeskFilterBar all={props.all} filter={props.filter} onFilter={props.onFilter} />
        {chosen.length > 0 && (
          <div className="desk-chosen" role="status">
            <Button look="primary" onPress={props.onTakeChosen}>
              <ListPlus size={16} aria-hidden />
              {t('merge.desk.takeChosen', { count: chosen.length })}
            </Button>
            <IconButton
              label={t('merge.desk.forget')}
              icon={<X size={16} aria-hidden />}
              onPress={props.onForget}
            />
          </div>
        )}
      </header>
      <OfferedList
        groups={groups}
        policy={policy}
        taken={taken}
        chosen={chosen}
        alike={props.alike}
        describe={props.describe}
        onChoose={props.onChoose}
        onBoth={props.onBoth}
        onTake={props.onTake}
      />
    </section>
  )
}

type OfferedListProps = Omit<
  OfferedColumnProps,
  'all' | 'filter' | 'onFilter' | 'onImport' | 'onTakeChosen' | 'onForget'
>

/** By itself, so that typing in the filter does not go through hundreds of cards. */
const OfferedList = memo(function OfferedList(props: OfferedListProps) {
  const { groups, policy, taken, chosen } = props
  const { t } = useTranslation()
  return (
    <>
      {groups.map(({ notes, offered }) => (
        <section
          key={notes.group.id}
          className="offered-group"
          aria-label={notes.group.name || t('workshop.unnamedGroup')}
        >
          <header>
            <h2>{notes.group.name || t('workshop.unnamedGroup')}</h2>
            {notes.group.question && <p className="offered-question">{notes.group.question}</p>}
          </header>
          {!notes.notebook && <p className="offered-none">{t('merge.desk.notHere')}</p>}
          {notes.notebook && offered.length === 0 && (
            <p className="offered-none">
              {t(
                liveSections(notes.notebook).some(hasWords)
                  ? 'merge.desk.none'
                  : 'merge.desk.blank',
              )}
            </p>
          )}
          {offered.map((one) => (
            <OfferedCard
              key={one.key}
              offered={one}
              policy={policy}
              isTaken={taken.has(one.key)}
              isChosen={chosen.includes(one.key)}
              alike={props.alike.get(one.key)}
              describe={props.describe}
              onChoose={props.onChoose}
              onBoth={props.onBoth}
              onTake={props.onTake}
            />
          ))}
        </section>
      ))}
      {groups.length === 0 && <p className="offered-none">{t('merge.desk.none')}</p>}
    </>
  )
})
