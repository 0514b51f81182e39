import { Columns3, Presentation } from 'lucide-react'
import type { GroupId } from '../../../shared/base/ids.ts'
import { countGroup, sharedQuestions } from '../../../shared/merge/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useNow, usePeople, usePolicy, useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import './overview.css'
import { useGroupNotes } from '../../session/react/use-group-notes.ts'
import { CountdownControl } from './countdown-control.tsx'
import { GroupCard } from './group-card.tsx'

/** The board of all groups: who is writing, who is empty, and how far each is. */
export function OverviewScreen(props: {
  readonly onOpen: (group: GroupId) => void
  /** Puts the answers to one question side by side. */
  readonly onAnswers: (question: string) => void
  readonly onGallery: () => void
}) {
  const { t } = useTranslation()
  const notes = useGroupNotes()
  const policy = usePolicy()
  const people = usePeople(useWorkshop().directorySession)
  const now = useNow()
  const missing = notes.filter(
    ({ notebook }) => !notebook || countGroup(notebook, policy).sections === 0,
  )
  const names = missing.map(({ group }) => group.name || t('workshop.unnamedGroup'))
  const questions = sharedQuestions(notes)
  return (
    <div className="overview">
      <header className="overview-head">
        <div>
          <h1>{t('merge.board.title')}</h1>
          <p className="overview-sum" role="status">
            {missing.length === notes.length
              ? t('merge.board.missingAll')
              : t('merge.board.missing', { count: missing.length, names })}
          </p>
        </div>
        <div className="overview-acts">
          <CountdownControl />
          <Button onPress={props.onGallery}>
            <Presentation size={16} aria-hidden />
            {t('merge.gallery.open')}
          </Button>
        </div>
      </header>
      {questions.map(({ question, groups }) => (
        <section key={question} aria-label={question || t('merge.board.title')}>
          {question ? (
            <header className="overview-question">
              <h2>{question}</h2>
              <Button look="quiet" onPress={() => props.onAnswers(question)}>
                <Columns3 size={16} aria-hidden />
                {t('merge.board.answers')}
              </Button>
            </header>
          ) : (
            <h2 className="visually-hidden">{t('workshop.groups')}</h2>
          )}
          <ul className="board">
            {groups.map((one) => (
              <GroupCard
                key={one.group.id}
                notes={one}
                question={question ? '' : one.group.question}
                policy={policy}
                people={people.filter(({ presence }) => presence.group === one.group.id)}
                now={now}
                onOpen={props.onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
