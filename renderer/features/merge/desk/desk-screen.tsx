import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Taken } from '../../../../shared/merge/take.ts'
import type { SectionId } from '../../../../shared/notebook/ids.ts'
import type { Section } from '../../../../shared/notebook/notebook.ts'
import { type NotebookSession, useNotebook, usePolicy, useWorkshop } from '../../workshop/index.ts'
import { ImportDialog } from '../import/import-dialog.tsx'
import '../merge.css'
import { useFindSource, useGroupNotes } from '../use-group-notes.ts'
import { useDeskActs } from './desk-acts.ts'
import { DraftColumn } from './draft-column.tsx'
import { everything, isOf, type Offered, offeredBy, takenKeys } from './offered.ts'
import { OfferedColumn } from './offered-column.tsx'
import { useAlike } from './use-alike.ts'
import { useGroupWords } from './use-group-words.ts'

const nothingTaken: ReadonlySet<string> = new Set()

/** The facilitators' desk: two columns of paper, the groups' sections and the draft. */
export function DeskScreen({ question }: { readonly question?: string | undefined }) {
  const { draft } = useWorkshop()
  return draft ? <Desk draft={draft} question={question} /> : null
}

function Desk(props: { readonly draft: NotebookSession; readonly question: string | undefined }) {
  const { draft } = props
  const { t } = useTranslation()
  const desk = useRef<HTMLDivElement>(null)
  const notebook = useNotebook(draft)
  const notes = useGroupNotes()
  const policy = usePolicy()
  const find = useFindSource(notes, notebook)
  const [filter, setFilter] = useState({ ...everything, question: props.question })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [importing, setImporting] = useState(false)
  const [made, setMade] = useState<SectionId>()
  const acts = useDeskActs(draft, setMade)
  // A change is drawn in small steps, so that no key and no scroll waits for hundreds of cards.
  const settled = useDeferredValue(notebook)
  const taken = useMemo(() => takenKeys(settled), [settled])
  const words = useGroupWords(notes)

  // Typing in the filter is never held up by hundreds of cards.
  const shown = useDeferredValue(filter)
  const groups = useMemo(
    () =>
      notes
        .map((one) => ({ notes: one, offered: offeredBy(one, shown, policy, taken) }))
        .filter(
          ({ notes: { group }, offered }) =>
            isOf(shown, group) && (shown.group || shown.find === '' || offered.length > 0),
        ),
    [notes, shown, policy, taken],
  )
  const all = useMemo(
    () =>
      new Map(
        notes
          .flatMap((one) => offeredBy(one, everything, policy, nothingTaken))
          .map((one) => [one.key, one]),
      ),
    [notes, policy],
  )
  const offered = useRef<ReadonlyMap<string, Offered>>(all)
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
  const chooseBoth = useCallback(
    (key: string, other: string) => setChosen((before) => [...new Set([...before, key, other])]),
    [],
  )
  const pick = useCallback(
    (keys: readonly string[]): readonly Taken[] =>
      keys.flatMap((key) => offered.current.get(key) ?? []),
    [],
  )
  const choose = useCallback(
    (key: string) =>
      setChosen((before) =>
        before.includes(key) ? before.filter((one) => one !== key) : [...before, key],
      ),
    [],
  )
  const take = useCallback((key: string) => acts.take(pick([key])), [acts, pick])
  const takeChosen = () => {
    const picked = pick(chosen)
    if (picked.length > 0) acts.take(picked)
    setChosen([])
  }
  const chosenNow = useRef(chosen)
  chosenNow.current = chosen
  const dropped = useCallback(
    (key: string, after: SectionId | undefined) => acts.take(pick([key]), after),
    [acts, pick],
  )
  const into = useCallback(
    (section: Section, key?: string) => {
      const picked = pick(key ? [key] : chosenNow.current)
      if (picked.length > 0) acts.into(section, picked)
      if (!key) setChosen([])
    },
    [acts, pick],
  )

  // The new section is drawn when there is time; once it is there, it is shown.
  useEffect(() => {
    const drawn = settled.sections.some((section) => section.id === made)
    if (!made || !drawn) return
    setMade(undefined)
    requestAnimationFrame(() =>
      desk.current
        ?.querySelector(`[data-section="${made}"]`)
        ?.scrollIntoView({ block: 'nearest', behavior: 'instant' }),
    )
  }, [made, settled])

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
    <div className="desk" ref={desk} onKeyDown={onKeyDown}>
      <OfferedColumn
        all={notes}
        groups={groups}
        filter={filter}
        onFilter={setFilter}
        policy={policy}
        taken={taken}
        chosen={chosen}
        alike={alike}
        describe={describe}
        onImport={() => setImporting(true)}
        onChoose={choose}
        onBoth={chooseBoth}
        onTake={take}
        onTakeChosen={takeChosen}
        onForget={() => setChosen([])}
      />
      <DraftColumn
        draft={draft}
        notebook={settled}
        find={find}
        policy={policy}
        words={words}
        acts={acts}
        chosen={chosen.length}
        onInto={into}
        onDropped={dropped}
      />
      {importing && (
        <ImportDialog
          notes={notes}
          onAdded={acts.broughtIn}
          onTakeBack={acts.undo}
          onClose={() => setImporting(false)}
        />
      )}
    </div>
  )
}
