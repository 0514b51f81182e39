import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Taken } from '../../../shared/merge/take.ts'
import { liveSections, type Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { usePolicy, useWorkshop } from '../../session/react/index.ts'
import { useFileDrop } from '../../ui/index.ts'
import { ImportDialog } from '../import/index.ts'
import { focusIfLost, useOtherFormat, WordsOnly } from '../notebook/index.ts'
import './desk.css'
import { useFindSource, useGroupNotesStore } from '../../session/react/use-group-notes.ts'
import { useLately } from '../../session/react/use-lately.ts'
import { createChoice, spend } from './choice.ts'
import { useDeskActs } from './desk-acts.ts'
import { DeskSides, type Side } from './desk-sides.tsx'
import { DraftColumn } from './draft-column.tsx'
import { everything } from './offered.ts'
import { OfferedColumn } from './offered-column.tsx'
import { useAlike } from './use-alike.ts'
import { useGroupWords } from './use-group-words.ts'
import { useOffered } from './use-offered.ts'

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
  const { t } = useTranslation()
  const desk = useRef<HTMLDivElement>(null)
  const notebook = useLately(draft.reader)
  const notes = useLately(useGroupNotesStore())
  const policy = usePolicy()
  const find = useFindSource(notes, notebook)
  const words = useGroupWords(notes)
  const [filter, setFilter] = useState({ ...everything, question: props.question })
  const [side, setSide] = useState<Side>('groups')
  const [importing, setImporting] = useState(false)
  const [made, setMade] = useState<SectionId>()
  const [choice] = useState(createChoice)
  const chosen = useDeferredValue(useStore(choice, (keys) => keys.length))
  const acts = useDeskActs(draft, setMade)
  const { groups, all, taken } = useOffered(notes, notebook, filter, policy)
  const offered = useRef(all)
  offered.current = all
  const alike = useAlike(all)
  const describe = useCallback(
    (key: string) => {
      const one = offered.current.get(key)
      if (!one) return undefined
      return { title: one.section.title || t('notebook.untitled'), group: words.nameOf(one.group) }
    },
    [words, t],
  )
  // What is done with the sections behind some keys; the same functions from draw to draw.
  const { take, takeChosen, dropped, into } = useMemo(() => {
    const pick = (keys: readonly string[]): readonly Taken[] =>
      keys.flatMap((key) => offered.current.get(key) ?? [])
    return {
      take: (key: string) => acts.take(pick([key])),
      takeChosen: () => {
        const picked = pick(spend(choice))
        if (picked.length > 0) acts.take(picked)
      },
      dropped: (key: string, after: SectionId | undefined) => acts.take(pick([key]), after),
      into: (section: Section, key?: string) => {
        const picked = pick(key ? [key] : spend(choice))
        if (picked.length > 0) acts.into(section, picked)
      },
    }
  }, [acts, choice])
  const openImport = useCallback(() => setImporting(true), [])
  const [files, setFiles] = useState<readonly File[]>()
  useFileDrop(
    useCallback((dropped: readonly File[]) => {
      setFiles(dropped)
      setImporting(true)
    }, []),
  )

  // The new section is drawn when there is time; once it is there, it is shown.
  useEffect(() => {
    const drawn = notebook.sections.some((section) => section.id === made)
    if (!made || !drawn) return
    setMade(undefined)
    const cell = desk.current?.querySelector(`[data-section="${made}"]`)
    requestAnimationFrame(() => cell?.scrollIntoView({ block: 'nearest', behavior: 'instant' }))
    // Where it took the place of the section that had the focus, it has it now.
    focusIfLost(() => cell?.querySelector<HTMLElement>('.cell-title'))
  }, [made, notebook])

  const onKeyDown = (event: KeyboardEvent) => {
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

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo by key; it has its buttons too
    <div className={`desk desk-at-${side}`} ref={desk} onKeyDown={onKeyDown}>
      <DeskSides side={side} onSide={setSide} count={liveSections(notebook).length} />
      <OfferedColumn
        all={notes}
        groups={groups}
        filter={filter}
        onFilter={setFilter}
        policy={policy}
        taken={taken}
        choice={choice}
        alike={alike}
        describe={describe}
        onImport={openImport}
        onTake={take}
        onTakeChosen={takeChosen}
      />
      <DraftColumn
        draft={draft}
        notebook={notebook}
        find={find}
        policy={policy}
        words={words}
        acts={acts}
        chosen={chosen}
        onInto={into}
        onDropped={dropped}
      />
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
