import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import { liveSections } from '../../../shared/notebook/notebook.ts'
import type { NotebookSession } from '../../session/index.ts'
import { usePolicy, useWorkshop } from '../../session/react/index.ts'
import { useFileDrop } from '../../ui/index.ts'
import { ImportDialog } from '../import/index.ts'
import { useOtherFormat, WordsOnly } from '../notebook/index.ts'
import './desk.css'
import { useFindSource, useGroupNotesStore } from '../../session/react/use-group-notes.ts'
import { useLately } from '../../session/react/use-lately.ts'
import { createChoice } from './choice.ts'
import { type DeskActs, useDeskActs } from './desk-acts.ts'
import { DeskProvider, useSightStore } from './desk-context.ts'
import { DeskSides, type Side } from './desk-sides.tsx'
import { DraftColumn } from './draft-column.tsx'
import { everything } from './offered.ts'
import { OfferedColumn } from './offered-column.tsx'
import { useAlike } from './use-alike.ts'
import { useDeskTools } from './use-desk-tools.ts'
import { useGroupWords } from './use-group-words.ts'
import { useOffered } from './use-offered.ts'
import { useShownWhenMade } from './use-shown-when-made.ts'

/** The facilitators' desk: two columns of paper, the groups' sections and the draft. */
export function DeskScreen({ question }: { readonly question?: string | undefined }) {
  const { draft } = useWorkshop()
  return draft ? <ReadableDesk draft={draft} question={question} /> : null
}

interface DeskProps {
  readonly draft: NotebookSession
  readonly question: string | undefined
}

/** The desk, or, of a draft that this app does not write, its words. */
function ReadableDesk(props: DeskProps) {
  const { draft } = props
  const notebook = useSyncExternalStore(draft.reader.subscribe, draft.reader.current)
  const format = useOtherFormat(draft, notebook)
  if (!format) return <Desk {...props} />
  return (
    <div className="sheet">
      <WordsOnly format={format} notebook={notebook} />
    </div>
  )
}

function Desk(props: DeskProps) {
  const { draft } = props
  const desk = useRef<HTMLDivElement>(null)
  const notebook = useLately(draft.reader)
  const notes = useLately(useGroupNotesStore())
  const policy = usePolicy()
  const find = useFindSource(notes, notebook)
  const words = useGroupWords(notes)
  const [filter, setFilter] = useState({ ...everything, question: props.question })
  const [side, setSide] = useState<Side>('groups')
  const [importing, setImporting] = useState(false)
  const [choice] = useState(createChoice)
  const chosen = useDeferredValue(useStore(choice, (keys) => keys.length))
  const acts = useDeskActs(draft, useShownWhenMade(notebook, desk))
  const { groups, all, taken } = useOffered(notes, notebook, filter, policy)
  const alike = useAlike(all)
  const sight = useSightStore({ find, policy, words })
  const tools = useDeskTools({ draft, acts, choice, sight, all })
  const openImport = useCallback(() => setImporting(true), [])
  const [files, setFiles] = useState<readonly File[]>()
  useFileDrop(
    useCallback((dropped: readonly File[]) => {
      setFiles(dropped)
      setImporting(true)
    }, []),
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo by key; it has its buttons too
    <div className={`desk desk-at-${side}`} ref={desk} onKeyDown={undoByKey(acts)}>
      <DeskSides side={side} onSide={setSide} count={liveSections(notebook).length} />
      <DeskProvider value={tools}>
        <OfferedColumn
          all={notes}
          groups={groups}
          filter={filter}
          onFilter={setFilter}
          taken={taken}
          alike={alike}
          onImport={openImport}
        />
        <DraftColumn notebook={notebook} chosen={chosen} />
      </DeskProvider>
      {importing && (
        <ImportDialog
          notes={notes}
          dropped={files}
          onAdded={acts.broughtIn}
          onTakeBack={acts.undo}
          onClose={() => {
            setImporting(false)
            setFiles(undefined)
          }}
        />
      )}
    </div>
  )
}

/** Undo and redo by key, but not of what is typed in a field. */
function undoByKey(acts: DeskActs) {
  return (event: KeyboardEvent) => {
    const typing = (event.target as HTMLElement).closest(
      'input, textarea, [contenteditable="true"]',
    )
    if (typing || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    if (key === 'z') event.shiftKey ? acts.redo() : acts.undo()
    else if (key === 'y') acts.redo()
    else return
    event.preventDefault()
  }
}
