import type { LexicalEditor } from 'lexical'
import { CopyPlus } from 'lucide-react'
import { memo, useCallback, useRef, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { EntryPoint } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { Menu } from '../../ui/index.ts'
import { SectionMargin, useSectionActs } from '../disclosure/index.ts'
import { WhatBecame } from '../review/index.ts'
import { cellKeyNames, cellKeys } from './cell-keys.ts'
import { InHandNote } from './in-hand-note.tsx'
import { LightCell } from './light-cell.tsx'
import type { PageActs } from './notebook-acts.ts'
import { SectionText } from './section-text.tsx'
import { useCellActions } from './use-cell-actions.tsx'
import { useNearOnce } from './use-near-once.ts'

/** Of a notebook's sections, the first, the last, the only one, or one between. */
export type SectionEnd = 'first' | 'last' | 'only' | 'none'

interface SectionCellProps {
  readonly session: NotebookSession
  readonly section: Section
  readonly acts: PageActs
  /** Whether it is at an end of the notebook. */
  readonly end: SectionEnd
  /** It begins as words alone, until it has come to rest near the screen. */
  readonly light: boolean
  /** Where somebody went into its words while it stood in a run. */
  readonly entry: EntryPoint | undefined
  /** The editor that is written in, for the toolbar; null when it goes. */
  readonly onEditor: (section: SectionId, editor: LexicalEditor | null) => void
}

/**
 * A section as a cell: its title and text on the page, its disclosure in the margin. One that is in the
 * trash is shown for as long as somebody is writing in it. In a long notebook, and of many that come at once,
 * those that have not been near the screen yet are words alone: what stands beside the words takes ten times as long to draw.
 */
export const SectionCell = memo(function SectionCell({ light, entry, ...props }: SectionCellProps) {
  const cell = useRef<HTMLElement>(null)
  const [entered, setEntered] = useState(entry)
  // What was drawn whole stays so, however long the notebook gets.
  const [whole] = useState(!light)
  const near = useNearOnce(cell, whole || entered !== undefined)
  const onEnter = useCallback((_: SectionId, at: EntryPoint) => setEntered(at), [])
  if (!near) return <LightCell ref={cell} section={props.section} onEnter={onEnter} />
  return <WholeCell {...props} entry={entered} />
})

type WholeCellProps = Omit<SectionCellProps, 'light'>

/** Apart from what says whether it is light, which changes for all cells of a notebook at once. */
const WholeCell = memo(function WholeCell(props: WholeCellProps) {
  const { session, section, acts } = props
  const { t } = useTranslation()
  const disclosure = useSectionActs(session, section)
  const title = section.title || t('notebook.untitled')

  const onAdd = () => acts.add(section.id)
  const onMove = (by: number) => acts.move(section.id, by)
  const isFirst = props.end === 'first' || props.end === 'only'
  const { add, up, down, trash } = useCellActions({
    onAdd,
    onMove,
    onTrash: () => acts.trash(section.id),
    isFirst,
    isLast: props.end === 'last' || props.end === 'only',
  })
  const onKeyDown = cellKeys({ onAdd, onMove, disclosure })
  const { trashed } = section

  return (
    <article
      className={isFirst ? 'cell cell-first' : 'cell'}
      aria-label={title}
      aria-keyshortcuts={cellKeyNames}
      data-section={section.id}
      {...(trashed ? {} : { onKeyDownCapture: onKeyDown })}
    >
      <SectionText
        session={session}
        section={section}
        entry={props.entry}
        onEditor={props.onEditor}
      />
      {trashed ? (
        <InHandNote onRestore={() => acts.restore(section.id)} />
      ) : (
        <>
          <aside className="cell-margin">
            <SectionMargin session={session} section={section} title={title} />
            <WhatBecame session={session} section={section} />
          </aside>
          <div className="cell-menu">
            <Menu
              label={t('notebook.more', { title })}
              actions={[
                add,
                up,
                down,
                {
                  id: 'duplicate',
                  label: t('notebook.duplicate'),
                  icon: <CopyPlus size={16} aria-hidden />,
                  onAction: () => acts.duplicate(section.id),
                },
                trash,
              ]}
            />
          </div>
        </>
      )}
    </article>
  )
})
