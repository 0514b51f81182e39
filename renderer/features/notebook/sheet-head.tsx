import type { ReactNode } from 'react'
import type { Group } from '../../../shared/directory/directory.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { PeopleHere } from '../people/index.ts'
import { RoomRuleLine } from '../workshop/index.ts'

/** Whose notes these are, what was asked, by which rule, and who is here. */
export function SheetHead(props: {
  readonly session: NotebookSession
  readonly group: Group | undefined
  /** What there is to tell of it now. */
  readonly children?: ReactNode
}) {
  const { session, group } = props
  const { t } = useTranslation()
  return (
    <header className="sheet-head">
      <div className="sheet-head-text">
        <h1 dir="auto">
          {group ? group.name || t('workshop.unnamedGroup') : t('workshop.waitingTitle')}
        </h1>
        {!group && <p className="sheet-question">{t('workshop.waitingText')}</p>}
        {group?.question && (
          <p className="sheet-question" dir="auto">
            {group.question}
          </p>
        )}
        <RoomRuleLine />
        {props.children}
      </div>
      <PeopleHere session={session} />
    </header>
  )
}
