import type { GroupId } from '../../../shared/base/ids.ts'
import type { Policy } from '../../../shared/disclosure/rules.ts'
import { countGroup } from '../../../shared/merge/overview.ts'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import type { Person } from '../../session/react/index.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'
import { Button } from '../../ui/index.ts'
import { People } from '../people/index.ts'

interface GroupCardProps {
  readonly notes: GroupNotes
  /** Empty where it stands above the card. */
  readonly question: string
  readonly policy: Policy
  readonly people: readonly Person[]
  /** Milliseconds. */
  readonly now: number
  readonly onOpen: (group: GroupId) => void
}

/** A group that wrote within this time is writing now. */
const writingFor = 20_000

/** One group on the board: what it is at, and how far. */
export function GroupCard({ notes, question, policy, people, now, onOpen }: GroupCardProps) {
  const { t } = useTranslation()
  const { group, notebook } = notes
  const name = group.name || t('workshop.unnamedGroup')
  const missing = !notebook || countGroup(notebook, policy).sections === 0
  return (
    <li>
      <article className={missing ? 'board-card board-missing' : 'board-card'} aria-label={name}>
        <header className="board-top">
          <h3>{name}</h3>
          <People people={people} />
        </header>
        {question && <p className="board-question">{question}</p>}
        <p className="board-now">{nowText()}</p>
        {!missing && <Counts notebook={notebook} policy={policy} />}
        <footer className="board-foot">
          <Button
            onPress={() => onOpen(group.id)}
            aria-label={t('merge.board.openNamed', { name })}
          >
            {t('merge.board.open')}
          </Button>
        </footer>
      </article>
    </li>
  )

  function nowText(): string {
    if (!notebook) return t('merge.board.notHere')
    const at = notes.session?.lastChange.at()
    const written = !missing
    if (at !== undefined && now - at < writingFor) return t('merge.board.writing')
    if (!written) return t(people.length > 0 ? 'merge.board.emptyHere' : 'merge.board.empty')
    if (at === undefined) return t('merge.board.quiet')
    return t('merge.board.lastChange', { count: Math.floor((now - at) / 60_000) })
  }
}

function Counts({ notebook, policy }: { notebook: Notebook; policy: Policy }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const count = countGroup(notebook, policy)
  return (
    <dl className="board-counts">
      {(['sections', 'marked', 'held', 'cleared'] as const).map((kind) => (
        <div key={kind}>
          <dt>{t(`merge.board.${kind}`, { count: count[kind] })}</dt>
          <dd>{number(count[kind])}</dd>
        </div>
      ))}
    </dl>
  )
}
