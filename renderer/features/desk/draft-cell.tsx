import type { LexicalEditor } from 'lexical'
import { Combine, ListPlus, Scissors } from 'lucide-react'
import { memo, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Twin } from '../../../shared/merge/twins.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Menu } from '../../ui/index.ts'
import { useSectionActs } from '../disclosure/index.ts'
import {
  cellKeyNames,
  cellKeys,
  InHandNote,
  SectionText,
  useCellActions,
} from '../notebook/index.ts'
import { SectionRequests } from '../review/index.ts'
import { useDesk, useSight } from './desk-context.ts'
import { DraftMargin } from './draft-margin.tsx'
import { DropPlace } from './drop-place.tsx'
import { Provenance } from './provenance.tsx'
import { SplitDialog } from './split-dialog.tsx'

interface DraftCellProps {
  readonly section: Section
  readonly place: number
  /** The section after this one. */
  readonly next: Section | undefined
  /** Another section of the draft that was made of the same. */
  readonly twin: Twin | undefined
  /** How many of the groups' sections are chosen on the left. */
  readonly chosen: number
  readonly onEditor: (section: SectionId, editor: LexicalEditor | null) => void
}

/**
 * A section of the draft: where it comes from, its words to edit, and where it stands. One that is in
 * the trash is shown for as long as somebody is writing in it.
 */
export const DraftCell = memo(function DraftCell(props: DraftCellProps) {
  const { section, place, next, chosen } = props
  const { draft, acts, into, dropped } = useDesk()
  const sight = useSight(section)
  const { t } = useTranslation()
  const [splitting, setSplitting] = useState(false)
  const disclosure = useSectionActs(draft, section)
  const title = section.title || t('notebook.untitled')
  const held = section.holds.length > 0
  const { trashed } = section

  const onAdd = () => acts.write(section.id)
  const onMove = (by: number) => acts.move(section.id, place + by)
  const { add, up, down, trash } = useCellActions({
    onAdd,
    onMove,
    onTrash: () => acts.trash(section.id),
    isFirst: place === 0,
    isLast: next === undefined,
  })
  const onKeyDown = cellKeys({ onAdd, onMove, disclosure })

  return (
    <>
      <article
        className="draft-cell"
        aria-label={title}
        aria-keyshortcuts={cellKeyNames}
        data-section={section.id}
        {...(trashed ? {} : { onKeyDownCapture: onKeyDown })}
      >
        <DropPlace
          className="draft-into"
          label={t('merge.desk.dropInto')}
          onDropped={(key) => into(section, key)}
        >
          {!trashed && <Provenance section={section} sight={sight} twin={props.twin} />}
          <SectionText session={draft} section={section} onEditor={props.onEditor} />
          {trashed ? (
            <InHandNote onRestore={() => acts.restore(section.id)} />
          ) : (
            <>
              <SectionRequests group={draftGroup} section={section.id} />
              <DraftMargin section={section} sight={sight} title={title} />
            </>
          )}
        </DropPlace>
        {!trashed && (
          <div className="draft-menu">
            <Menu
              label={t('notebook.more', { title })}
              actions={[
                {
                  id: 'into',
                  label: t('merge.desk.intoThis', { count: chosen }),
                  icon: <ListPlus size={16} aria-hidden />,
                  isDisabled: chosen === 0 || held,
                  onAction: () => into(section),
                },
                {
                  id: 'split',
                  label: t('merge.desk.split'),
                  icon: <Scissors size={16} aria-hidden />,
                  isDisabled: section.blocks.length < 2 || held,
                  onAction: () => setSplitting(true),
                },
                {
                  id: 'join',
                  label: t('merge.desk.join'),
                  icon: <Combine size={16} aria-hidden />,
                  isDisabled: next === undefined || held || next.holds.length > 0,
                  onAction: () => next && acts.join([section, next]),
                },
                add,
                up,
                down,
                trash,
              ]}
            />
          </div>
        )}
        {splitting && (
          <SplitDialog
            section={section}
            onSplit={(at) => acts.split(section, at)}
            onClose={() => setSplitting(false)}
          />
        )}
      </article>
      <DropPlace
        className="drop-between"
        label={t('merge.desk.dropHere')}
        onDropped={(key) => dropped(key, section.id)}
      />
    </>
  )
})
