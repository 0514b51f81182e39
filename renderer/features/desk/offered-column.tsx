import { FileDown } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'
import { Button } from '../../ui/index.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { useDesk } from './desk-context.ts'
import { DeskFilterBar } from './desk-filter-bar.tsx'
import type { DeskFilter } from './offered.ts'
import { type OfferedGroup, OfferedList } from './offered-list.tsx'
import type { Alike } from './use-alike.ts'

interface OfferedColumnProps {
  readonly all: readonly GroupNotes[]
  /** Undefined until there was time to draw them. */
  readonly groups: readonly OfferedGroup[] | undefined
  readonly filter: DeskFilter
  readonly onFilter: (filter: DeskFilter) => void
  /** The keys of what is in the draft. */
  readonly taken: ReadonlySet<string>
  readonly alike: Alike
  readonly onImport: () => void
}

/** The left of the desk: what the groups have written, group by group. */
export const OfferedColumn = memo(function OfferedColumn(props: OfferedColumnProps) {
  const { all, filter, onFilter, onImport, groups, taken, alike } = props
  const { choice, takeChosen } = useDesk()
  const { t } = useTranslation()
  return (
    <section className="desk-column desk-groups" aria-label={t('merge.desk.groups')}>
      <header className="desk-head">
        <div className="desk-title">
          <h1>{t('merge.desk.groups')}</h1>
          <div className="desk-undo">
            <Button look="quiet" onPress={onImport}>
              <FileDown size={16} aria-hidden />
              {t('merge.import.open')}
            </Button>
          </div>
        </div>
        <p className="desk-hint">{t('merge.desk.groupsHint')}</p>
        <DeskFilterBar all={all} filter={filter} onFilter={onFilter} />
        <ChosenBar choice={choice} onTake={takeChosen} />
      </header>
      {groups && <OfferedList groups={groups} taken={taken} alike={alike} />}
    </section>
  )
})
