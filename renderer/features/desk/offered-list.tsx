import { memo } from 'react'
import { liveSections } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'
import { type Offered, saysSomething } from './offered.ts'
import { OfferedCard } from './offered-card.tsx'
import type { Alike } from './use-alike.ts'

/** A group with those of its sections that pass the filter. */
export interface OfferedGroup {
  readonly notes: GroupNotes
  readonly offered: readonly Offered[]
}

interface OfferedListProps {
  readonly groups: readonly OfferedGroup[]
  readonly taken: ReadonlySet<string>
  readonly alike: Alike
}

/** By itself, so that typing in the filter does not go through hundreds of cards. */
export const OfferedList = memo(function OfferedList(props: OfferedListProps) {
  const { groups, taken, alike } = props
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
                liveSections(notes.notebook).some(saysSomething)
                  ? 'merge.desk.none'
                  : 'merge.desk.blank',
              )}
            </p>
          )}
          {offered.map((one) => (
            <OfferedCard
              key={one.key}
              offered={one}
              isTaken={taken.has(one.key)}
              alike={alike.get(one.key)}
            />
          ))}
        </section>
      ))}
      {groups.length === 0 && <p className="offered-none">{t('merge.desk.none')}</p>}
    </>
  )
})
