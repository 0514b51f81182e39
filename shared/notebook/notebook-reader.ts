import type * as Y from 'yjs'
import type { SectionId } from '../base/ids.ts'
import { createListeners } from '../base/listeners.ts'
import { aboutOf, otherFormat } from './format.ts'
import type { Gone, Notebook, Section, Unreadable } from './notebook.ts'
import { type Attached, createAttachedReader } from './read-attached.ts'
import {
  composeNotebook,
  composeSection,
  composeUnreadable,
  goneOf,
  readWording,
  type Wording,
} from './read-notebook.ts'
import { holdsOf, marksOf, quotesMapOf, sectionsOf, sourcesOf, trashOf } from './schema.ts'
import { type Shown, shownSections } from './shown-sections.ts'

/** A snapshot that follows its document; the shape that `useSyncExternalStore` takes. */
export interface NotebookReader {
  /** The snapshot of now; the same object until something changes, and unchanged sections keep theirs. */
  readonly current: () => Notebook
  /** Calls back after each change; returns the way to stop. */
  readonly subscribe: (onChange: () => void) => () => void
  readonly destroy: () => void
}

/** A reader that can read ahead of the next snapshot. */
export interface ReadingAhead extends NotebookReader {
  /** Reads sections that the next snapshot needs while `goOn` says so; true where none is left. */
  readonly readAhead: (goOn: () => boolean) => boolean
}

/**
 * Follows a notebook document and re-reads only the sections that changed, so that typing in one of
 * five hundred costs the reading of one. Equal to `readNotebook` at every moment.
 */
export function createNotebookReader(doc: Y.Doc): ReadingAhead {
  const sections = sectionsOf(doc)
  const maps = mapsBeside(doc)
  const wordings = new Map<string, Wording>()
  const sectionOf = composedSections()
  const listeners = createListeners()
  const attachedReader = createAttachedReader(doc)
  let shown: Shown | undefined
  /** The last snapshot's, for as long as neither the sections nor what stands beside them change. */
  let gone: { attached: Attached; unread: string; of: ReadonlyMap<SectionId, Gone> } | undefined
  let snapshot: Notebook | undefined
  let format = otherFormat(doc)

  const notify = () => {
    snapshot = undefined
    listeners.tell()
  }
  const onSections = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const [id] = event.path
      if (id === undefined) for (const key of event.changes.keys.keys()) wordings.delete(key)
      else wordings.delete(String(id))
    }
    notify()
  }
  // Before any observer, as what stands beside them (read-attached.ts).
  const onChange = ({ changed }: Y.Transaction) => {
    if (changed.has(sections as never)) {
      shown = undefined
      gone = undefined
    }
  }

  /** A document of another format is read otherwise, so what was read before does not count. */
  const readFormat = () => {
    const now = otherFormat(doc)
    if (now !== format) wordings.clear()
    format = now
  }
  const wordingOf = (id: string, cell: unknown): Wording | undefined => {
    const known = wordings.get(id)
    if (known) return known
    const wording = readWording(cell, format)
    if (wording) wordings.set(id, wording)
    return wording
  }
  const read = (): Notebook => {
    const beside = attachedReader.current()
    readFormat()
    shown ??= shownSections(sections)
    const list: Section[] = []
    const unreadable: Unreadable[] = []
    for (const id of shown.ids) {
      const cell = sections.get(id)
      const wording = wordingOf(id, cell)
      if (wording) list.push(sectionOf(id as SectionId, wording, beside))
      else unreadable.push(composeUnreadable(id as SectionId, cell, beside))
    }
    // Which sections can be read is part of who is gone.
    const unread = unreadable.map(({ id }) => id).join('/')
    if (gone?.attached !== beside || gone.unread !== unread) {
      gone = { attached: beside, unread, of: goneOf(list, beside) }
    }
    const { beyond } = shown
    return composeNotebook({ sections: list, unreadable, beyond, gone: gone.of, format })
  }

  sections.observeDeep(onSections as never)
  doc.on('beforeObserverCalls', onChange)
  for (const map of maps) map.observe(notify)
  return {
    current: () => {
      snapshot ??= read()
      return snapshot
    },
    subscribe: listeners.subscribe,
    readAhead: (goOn) => {
      readFormat()
      shown ??= shownSections(sections)
      for (const id of shown.ids) {
        if (wordings.has(id)) continue
        if (!goOn()) return false
        wordingOf(id, sections.get(id))
      }
      return true
    },
    destroy: () => {
      sections.unobserveDeep(onSections as never)
      for (const map of maps) map.unobserve(notify)
      doc.off('beforeObserverCalls', onChange)
      attachedReader.destroy()
      listeners.clear()
    },
  }
}

/** What stands beside the sections of a notebook. */
function mapsBeside(doc: Y.Doc) {
  return [marksOf(doc), holdsOf(doc), trashOf(doc), sourcesOf(doc), quotesMapOf(doc), aboutOf(doc)]
}

/** Composes sections; one that says what it said stays the same object. */
function composedSections() {
  const composed = new Map<string, { wording: Wording; attached: Attached; section: Section }>()
  return (id: SectionId, wording: Wording, attached: Attached): Section => {
    const known = composed.get(id)
    if (known && known.wording === wording && known.attached === attached) return known.section
    const fresh = composeSection(id, wording, attached)
    const isSame = known && sameBeside(known.section, fresh, known.wording === wording)
    const section = isSame ? known.section : fresh
    composed.set(id, { wording, attached, section })
    return section
  }
}

/** Whether two sections of one wording say the same of marks, holds, trash and sources. */
function sameBeside(a: Section, b: Section, sameWording: boolean): boolean {
  return sameWording && a.trashed === b.trashed && beside(a) === beside(b)
}

function beside(section: Section): string {
  return JSON.stringify([section.marks, section.holds, section.sources, section.quotable])
}
