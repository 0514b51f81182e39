import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Group } from '../../../shared/directory/directory.ts'
import type { Notebook } from '../../../shared/notebook/notebook.ts'
import { trashedSections } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useDocStatus, useNews, useNotebook } from '../../session/react/index.ts'
import { RulesCard } from '../guide/index.ts'
import { Announcer } from './announcer.tsx'
import './notebook.css'
import { focusIfLost } from './focus-if-lost.ts'
import { focusText } from './focus-text.ts'
import { NewsNote } from './news-note.tsx'
import { useNotebookActs } from './notebook-acts.ts'
import { SectionList } from './section-list.tsx'
import { SheetAdd } from './sheet-add.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetTools } from './sheet-tools.tsx'
import { useStayInPlace } from './stay-in-place.ts'
import { TrashNotice } from './trash-notice.tsx'
import { TrashPanel } from './trash-panel.tsx'
import { asSection, UnreadableNote } from './unreadable-note.tsx'
import { useInHand } from './use-in-hand.ts'
import { useOtherFormat } from './use-other-format.ts'
import { useSpanSelection } from './use-span-selection.ts'
import { useWrittenEditor } from './use-written-editor.ts'
import { WordCount } from './word-count.tsx'
import { WordsOnly } from './words-only.tsx'

interface NotebookScreenProps {
  readonly session: NotebookSession
  readonly group: Group | undefined
  /** Asks for files that hold notes. */
  readonly onBringIn: () => void
}

/** One group's notes: a sheet of sections. */
export function NotebookScreen({ session, group, onBringIn }: NotebookScreenProps) {
  const { t } = useTranslation()
  const page = useRef<HTMLDivElement>(null)
  const notebook = useNotebook(session)
  const loading = useDocStatus(session).load === undefined
  const [added, setAdded] = useState<SectionId>()
  const [trashed, setTrashed] = useState<SectionId>()
  const { inHand, onFocus, onBlur } = useInHand()
  const acts = useNotebookActs(session, setAdded, setTrashed)
  const format = useOtherFormat(session, notebook)
  const news = useNews(session)
  // What this person put in the trash is not in their hands any more.
  const kept = inHand === trashed ? undefined : inHand
  const sections = useMemo(
    () => (format ? [] : notebook.sections.filter(({ id, trashed }) => !trashed || id === kept)),
    [format, notebook, kept],
  )
  // Until somebody has marked once, nobody knows yet what the margin is for.
  const isMarked = notebook.sections.some(({ marks }) => marks.length > 0)
  const { unreadable = [] } = notebook
  const unreadableInTrash = unreadable
    .filter((section) => section.trashed)
    .map((section) => asSection(section, t('notebook.unreadable')))
  const { editor, onEditor } = useWrittenEditor()
  useSpanSelection(page, sections)
  useStayInPlace(page)
  const dismiss = useCallback(() => setTrashed(undefined), [])

  // Whoever has just come to an empty page begins it with one key.
  const isBlank = sections.length === 0 && !loading && !format
  useEffect(() => {
    return isBlank ? focusIfLost(() => page.current?.querySelector('.sheet-add button')) : undefined
  }, [isBlank])

  // The caret goes to a section that this person has just made, once the notebook that was read has it.
  useEffect(() => {
    const isThere = notebook.sections.some(({ id }) => id === added)
    if (!added || !isThere) return
    const cell = page.current?.querySelector(`[data-section="${added}"]`)
    cell?.scrollIntoView({ block: 'nearest' })
    // A title is optional: whoever begins a page begins with what they have to say.
    if (cell && notebook.sections.length === 1) focusText(cell)
    else cell?.querySelector<HTMLElement>('.cell-title')?.focus()
    setAdded(undefined)
  }, [added, notebook])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the focus of what is in it
    <div
      className={isMarked ? 'sheet' : 'sheet sheet-unmarked'}
      ref={page}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <SheetHead session={session} group={group}>
        <Announcer session={session} sections={sections} />
        <NewsNote page={page} sections={sections} news={news} />
      </SheetHead>
      <RulesCard />
      {format && <WordsOnly format={format} notebook={notebook} />}
      {sections.length > 0 && (
        <SheetTools session={session} page={page} sections={sections} news={news} editor={editor} />
      )}
      <SectionList
        session={session}
        sections={sections}
        acts={acts}
        added={added}
        onEditor={onEditor}
      />
      {sections.length === 0 && !loading && !format && <SheetEmpty />}
      {!loading && !format && (
        <SheetAdd group={group} sections={sections} onAdd={acts.add} onBringIn={onBringIn} />
      )}
      {sections.length > 0 && <WordCount sections={sections} />}
      <BeyondNote notebook={notebook} />
      {!format && (
        <>
          <UnreadableNote
            sections={unreadable.filter((section) => !section.trashed)}
            onTrash={(all) => all.forEach(acts.trash)}
          />
          <TrashPanel
            sections={[...trashedSections(notebook), ...unreadableInTrash]}
            onRestore={acts.restore}
            onEmpty={acts.emptyTrash}
            onOpen={dismiss}
          />
          <TrashNotice
            section={trashedSections(notebook).find((section) => section.id === trashed)}
            onUndo={acts.restore}
            onDismiss={dismiss}
          />
        </>
      )}
    </div>
  )
}

function SheetEmpty() {
  const { t } = useTranslation()
  return (
    <div className="sheet-empty">
      <h2>{t('notebook.emptyTitle')}</h2>
      <p>{t('notebook.emptyText')}</p>
    </div>
  )
}

/** Says that there are more sections than are shown. */
function BeyondNote({ notebook }: { readonly notebook: Notebook }) {
  const { t } = useTranslation()
  const { sections, unreadable = [], beyond = 0 } = notebook
  if (beyond === 0) return null
  const shown = sections.length + unreadable.length
  return (
    <p className="sheet-note" role="status">
      {t('notebook.beyond', { shown, all: shown + beyond })}
    </p>
  )
}
