import * as Y from 'yjs'
import type { SectionId } from '../base/ids.ts'
import { isId } from '../base/ids.ts'
import { createListeners } from '../base/listeners.ts'
import { compareSections } from '../base/order.ts'
import { syncOrigin } from '../base/origin.ts'
import { isLanding, onLanding } from './landing.ts'
import type { Gone, Notebook, Section } from './notebook.ts'
import type { NotebookReader, ReadingAhead } from './notebook-reader.ts'
import { readAttached } from './read-attached.ts'
import { composeSection, readWording } from './read-notebook.ts'
import { holdsOf, marksOf, quotesMapOf, sectionsOf, sourcesOf, trashOf } from './schema.ts'

/** Gives others a turn, and then runs it. */
type Soon = (run: () => void) => void

interface KeptReaderOptions {
  readonly soon: Soon
  /** Milliseconds, only ever compared with each other. */
  readonly now: () => number
}

/** Milliseconds of reading before others have a turn. */
const turnMs = 8

/**
 * A notebook's reader that keeps what it read while a change comes in slices (`landing.ts`), as if
 * nothing of it had come yet, and reads what came a part at a time: rules D3 and D5 are never asked
 * about half of a change. What is written on this device meanwhile is read at once; of such a section
 * nothing counts as marked until the change is there, and whatever holds it back does.
 */
export function keptReader(
  doc: Y.Doc,
  reader: ReadingAhead,
  { soon, now }: KeptReaderOptions,
): NotebookReader {
  const listeners = createListeners()
  const written = new Set<string>()
  let kept: Notebook | undefined
  let shown: Notebook | undefined
  let destroyed = false

  const release = () => {
    kept = undefined
    shown = undefined
    written.clear()
    listeners.tell()
  }
  const readOn = () => {
    if (!kept || isLanding(doc) || destroyed) return
    const until = now() + turnMs
    if (reader.readAhead(() => now() < until)) release()
    else soon(readOn)
  }
  const stopLandings = onLanding(doc, (underWay) => {
    if (underWay) kept ??= reader.current()
    else readOn()
  })
  const note = (change: Y.Transaction) => {
    if (!kept || change.origin === syncOrigin) return
    const here = sectionsIn(doc, change)
    if (here.size === 0) return
    for (const id of here) written.add(id)
    shown = undefined
    listeners.tell()
  }
  doc.on('afterTransaction', note)
  const stopReader = reader.subscribe(() => {
    if (!kept) listeners.tell()
  })

  return {
    current: () => {
      if (!kept) return reader.current()
      shown ??= written.size > 0 ? withWritten(doc, kept, written) : kept
      return shown
    },
    subscribe: listeners.subscribe,
    destroy: () => {
      destroyed = true
      doc.off('afterTransaction', note)
      stopLandings()
      stopReader()
      listeners.clear()
      reader.destroy()
    },
  }
}

/** The sections that a change wrote in, or beside. */
function sectionsIn(doc: Y.Doc, { changed }: Y.Transaction): Set<string> {
  const sections = sectionsOf(doc)
  const beside = new Set<unknown>(
    [marksOf, holdsOf, trashOf, sourcesOf, quotesMapOf].map((map) => map(doc)),
  )
  const ids = new Set<string>()
  for (const [type, keys] of changed) {
    let root: unknown = type
    let own: Iterable<string | null> = keys
    while (root instanceof Y.AbstractType && root._item) {
      own = [root._item.parentSub]
      root = root._item.parent
    }
    if (root !== sections && !beside.has(root)) continue
    for (const key of own) if (key !== null) ids.add(key.split('/', 1)[0] ?? '')
  }
  return ids
}

/** What was kept, with sections that were written on here meanwhile as they stand: not marked, and held as ever. */
function withWritten(doc: Y.Doc, kept: Notebook, written: ReadonlySet<string>): Notebook {
  const attached = readAttached(doc)
  const before = new Map(kept.sections.map((section) => [section.id as string, section]))
  const gone = new Map<SectionId, Gone>(kept.gone)
  const fresh: Section[] = []
  for (const id of written) {
    const was = before.get(id)
    const holds = [...new Set([...(was?.holds ?? []), ...(attached.holds.get(id) ?? [])])]
    const wording = isId(id) ? readWording(sectionsOf(doc).get(id)) : undefined
    if (wording) {
      const section = composeSection(id as SectionId, wording, attached)
      fresh.push({ ...section, marks: [], quotable: [], holds })
    } else if (was) gone.set(was.id, { holds, sources: was.sources })
  }
  const rest = kept.sections.filter(({ id }) => !written.has(id))
  const sections = [...rest, ...fresh].sort(compareSections)
  return { ...kept, sections, ...(gone.size > 0 ? { gone } : {}) }
}
