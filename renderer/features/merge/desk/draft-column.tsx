import type { LexicalEditor } from 'lexical'
import { Plus, Redo2, Undo2 } from 'lucide-react'
import { Fragment, memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type FindSource, sourceObstacle } from '../../../../shared/disclosure/draft-rules.ts'
import { fingerprint } from '../../../../shared/disclosure/fingerprint.ts'
import { isCleared, type Policy } from '../../../../shared/disclosure/rules.ts'
import { sortTrash } from '../../../../shared/merge/draft-trash.ts'
import { findTwins } from '../../../../shared/merge/twins.ts'
import type { SectionId } from '../../../../shared/notebook/ids.ts'
import { liveSections, type Notebook, type Section } from '../../../../shared/notebook/notebook.ts'
import { Button, IconButton } from '../../../ui/index.ts'
import { FormatToolbar, TrashNotice, TrashPanel } from '../../notebook/index.ts'
import { PeopleHere } from '../../people/index.ts'
import type { NotebookSession } from '../../workshop/index.ts'
import type { DeskActs } from './desk-acts.ts'
import { historyOf, nextRedo, nextUndo } from './desk-history.ts'
import type { Done } from './done.ts'
import { DraftCell } from './draft-cell.tsx'
import { DropPlace } from './drop-place.tsx'
import type { GroupWords } from './obstacle-text.ts'

export interface DraftColumnProps {
  readonly draft: NotebookSession
  readonly notebook: Notebook
  readonly find: FindSource
  readonly policy: Policy
  readonly words: GroupWords
  readonly acts: DeskActs
  readonly chosen: number
  readonly onInto: (section: Section, key?: string) => void
  readonly onDropped: (key: string, after: SectionId | undefined) => void
}

/** The right of the desk: the draft, as a sheet of sections. */
export const DraftColumn = memo(function DraftColumn(props: DraftColumnProps) {
  const { draft, notebook, acts } = props
  const { t } = useTranslation()
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  useStore(historyOf(draft))
  const [last, again] = [nextUndo(draft), nextRedo(draft)]
  const sections = liveSections(notebook)
  const twins = useMemo(() => findTwins(notebook), [notebook])
  const trash = useMemo(() => sortTrash(notebook), [notebook])
  const [dismissed, setDismissed] = useState<Done>()
  const notice = last !== dismissed && last?.kind === 'recast' && last.act === 'trash'
  return (
    <section className="desk-column desk-draft" aria-label={t('merge.desk.draft')}>
      <header className="desk-head">
        <div className="desk-title">
          <h1>{t('merge.desk.draft')}</h1>
          <PeopleHere awareness={draft.awareness} />
          <div className="desk-undo">
            <Button look="quiet" isDisabled={!last} onPress={acts.undo}>
              <Undo2 size={18} aria-hidden />
              {last ? t(`merge.undo.${last.act}`) : t('merge.undo.nothing')}
            </Button>
            {again && (
              <IconButton
                label={t(`merge.redo.${again.act}`)}
                icon={<Redo2 size={18} aria-hidden />}
                onPress={acts.redo}
              />
            )}
          </div>
        </div>
        <p className="desk-hint">{t('merge.desk.draftHint')}</p>
        {editor && <FormatToolbar editor={editor} />}
      </header>
      <div className="desk-paper">
        {sections.map((section, place) => (
          <Fragment key={section.id}>
            <DraftCell
              draft={draft}
              section={section}
              place={place}
              next={sections[place + 1]}
              find={props.find}
              standing={standingOf(section, props)}
              policy={props.policy}
              words={props.words}
              twin={twins.get(section.id)}
              acts={acts}
              chosen={props.chosen}
              onInto={props.onInto}
              onEditor={setEditor}
            />
            <DropPlace
              className="drop-between"
              label={t('merge.desk.dropHere')}
              onDropped={(key) => props.onDropped(key, section.id)}
            />
          </Fragment>
        ))}
        {sections.length === 0 && (
          <DropPlace
            className="desk-empty"
            label={t('merge.desk.dropHere')}
            onDropped={(key) => props.onDropped(key, undefined)}
          >
            <h2>{t('merge.desk.emptyTitle')}</h2>
            <p>{t('merge.desk.emptyText')}</p>
          </DropPlace>
        )}
        <Button look="quiet" onPress={() => acts.write(sections.at(-1)?.id)}>
          <Plus size={16} aria-hidden />
          {t('merge.desk.write')}
        </Button>
        <TrashPanel
          sections={trash.removed}
          earlier={trash.earlier}
          onRestore={acts.restore}
          onEmpty={acts.emptyTrash}
        />
        <TrashNotice
          section={notice ? trash.removed.find(({ id }) => last.replaced.includes(id)) : undefined}
          onUndo={acts.undo}
          onDismiss={() => setDismissed(last)}
        />
      </div>
    </section>
  )
})

/** What a cell shows of its sources, as one word: it is drawn again only when that changes. */
function standingOf(section: Section, { find, policy, words }: DraftColumnProps): string {
  return section.sources
    .map((source) => {
      const now = find(source)
      const wording = now ? fingerprint(now) : ''
      const cleared = now ? isCleared(now, policy) : false
      const here = words.isHere(source.group)
      return `${sourceObstacle(source, find, policy)} ${here} ${wording} ${cleared} ${now?.marks.length}`
    })
    .join()
}
