import { type FocusEvent, memo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { FormatToolbar } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useDocStatus, usePolicy } from '../../session/react/index.ts'
import { useInHand, useStayInPlace, useWrittenEditor } from '../notebook/index.ts'
import { PeopleHere } from '../people/index.ts'
import { useDesk } from './desk-context.ts'
import { historyOf } from './desk-history.ts'
import { DeskUndo } from './desk-undo.tsx'
import { DraftSheet, type DraftSheetProps } from './draft-sheet.tsx'
import { DraftTrash } from './draft-trash.tsx'

type DraftColumnProps = Omit<DraftSheetProps, 'inHand' | 'onEditor'>

/** The right of the desk: the draft. */
export const DraftColumn = memo(function DraftColumn(props: DraftColumnProps) {
  const { draft } = useDesk()
  const { t } = useTranslation()
  const alone = useDocStatus(draft).room.present < 2
  const needed = usePolicy().marksNeeded
  const { editor, onEditor } = useWrittenEditor()
  const { inHand, onFocus, onBlur } = useInHand()
  const paper = useRef<HTMLDivElement>(null)
  useStayInPlace(paper)
  const last = useStore(historyOf(draft)).done.at(-1)
  const [known, setKnown] = useState(last)
  // What this person puts away themselves is not in their hands any more, wherever the caret is.
  const isPutAway =
    last !== known && last?.kind === 'recast' && last.replaced.some((id) => id === inHand)
  const onFocused = (event: FocusEvent) => {
    setKnown(last)
    onFocus(event)
  }
  return (
    <section className="desk-column desk-draft" aria-label={t('merge.desk.draft')}>
      <header className="desk-head">
        <div className="desk-title">
          <h1>{t('merge.desk.draft')}</h1>
          <PeopleHere session={draft} />
          <DeskUndo notebook={props.notebook} />
        </div>
        <p className="desk-hint">{t('merge.desk.draftHint')}</p>
        {alone && Number.isFinite(needed) && needed > 1 && (
          <p className="desk-hint">{t('merge.desk.alone', { count: needed })}</p>
        )}
        {editor && <FormatToolbar editor={editor} />}
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears of the focus of what is in it */}
      <div className="desk-paper" ref={paper} onFocus={onFocused} onBlur={onBlur}>
        <DraftSheet {...props} inHand={isPutAway ? undefined : inHand} onEditor={onEditor} />
        <DraftTrash notebook={props.notebook} />
      </div>
    </section>
  )
})
