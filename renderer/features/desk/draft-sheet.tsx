import type { LexicalEditor } from 'lexical'
import { Plus } from 'lucide-react'
import { memo, useMemo } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import { findTwins } from '../../../shared/merge/twins.ts'
import { liveSections, type Notebook } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { useDesk } from './desk-context.ts'
import { DraftCell } from './draft-cell.tsx'
import { DropPlace } from './drop-place.tsx'

export interface DraftSheetProps {
  readonly notebook: Notebook
  /** How many of the groups' sections are chosen on the left. */
  readonly chosen: number
  /** The section that this person writes in; it stays while they do, whatever others do to it. */
  readonly inHand: SectionId | undefined
  readonly onEditor: (section: SectionId, editor: LexicalEditor | null) => void
}

/** The draft's sections, one below the other. */
export const DraftSheet = memo(function DraftSheet(props: DraftSheetProps) {
  const { notebook, inHand } = props
  const { acts, dropped } = useDesk()
  const { t } = useTranslation()
  const sections = liveSections(notebook)
  const shown = notebook.sections.filter(({ id, trashed }) => !trashed || id === inHand)
  const twins = useMemo(() => findTwins(notebook), [notebook])
  return (
    <>
      {shown.map((section) => (
        <DraftCell
          key={section.id}
          section={section}
          place={sections.indexOf(section)}
          next={section.trashed ? undefined : sections[sections.indexOf(section) + 1]}
          twin={twins.get(section.id)}
          chosen={props.chosen}
          onEditor={props.onEditor}
        />
      ))}
      {shown.length === 0 && (
        <DropPlace
          className="desk-empty"
          label={t('merge.desk.dropHere')}
          onDropped={(key) => dropped(key, undefined)}
        >
          <h2>{t('merge.desk.emptyTitle')}</h2>
          <p>{t('merge.desk.emptyText')}</p>
        </DropPlace>
      )}
      <Button look="quiet" onPress={() => acts.write(sections.at(-1)?.id)}>
        <Plus size={16} aria-hidden />
        {t('merge.desk.write')}
      </Button>
    </>
  )
})
