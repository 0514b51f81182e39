import * as Y from 'yjs'
import { fingerprintIn } from './fingerprint-in.ts'
import { splitFlatKey } from './flat-key.ts'
import type { DeviceTag, GroupId, HoldId, SectionId } from './ids.ts'
import { isId } from './ids.ts'
import type { Fingerprint, Gone, Mark, Notebook, Section, Source } from './notebook.ts'
import { compareSections } from './order.ts'
import { printable, readBlocks } from './read-blocks.ts'
import { readSource } from './read-source.ts'
import { holdsOf, marksOf, quotesOf, sectionsOf, sourcesOf, trashOf } from './schema.ts'

/**
 * A plain snapshot of a notebook or draft document. Total: entries that are not what the schema
 * says (a faulty or hostile client wrote them) are left out, and never throw.
 */
export function readNotebook(doc: Y.Doc): Notebook {
  const attached = readAttached(doc)
  const sections: Section[] = []
  for (const [id, cell] of sectionsOf(doc)) {
    const wording = readWording(cell)
    if (isId(id) && wording) sections.push(composeSection(id as SectionId, wording, attached))
  }
  return composeNotebook(sections, attached)
}

/** A snapshot from its sections, in any order, and what stands beside them. */
export function composeNotebook(sections: Section[], attached: Attached): Notebook {
  const here = new Set(sections.map((section) => section.id))
  const { holds, sources } = attached
  const gone = new Map<SectionId, Gone>()
  for (const id of [...holds.keys(), ...sources.keys()] as SectionId[]) {
    if (here.has(id) || gone.has(id)) continue
    gone.set(id, { holds: holds.get(id) ?? [], sources: sources.get(id) ?? [] })
  }
  return { sections: sections.sort(compareSections), ...(gone.size > 0 ? { gone } : {}) }
}

/** What a section's own cell says; the costly part of a snapshot, so a reader keeps it. */
export type Wording = Pick<Section, 'title' | 'blocks' | 'order'>

/** A section's own cell as plain data, or undefined where it is not a whole cell. */
export function readWording(cell: unknown): Wording | undefined {
  if (!(cell instanceof Y.Map)) return undefined
  const title = cell.get('title')
  const body = cell.get('body')
  const order = cell.get('order')
  if (!(title instanceof Y.Text && body instanceof Y.XmlElement)) return undefined
  return {
    title: readTitle(title),
    blocks: readBlocks(body),
    order: typeof order === 'string' ? order : '',
  }
}

/** A title is one line of plain text. */
function readTitle(title: Y.Text): string {
  return printable(title.toString()).replace(/\s+/g, ' ').trim()
}

/** All that stands beside the sections, by section. */
export interface Attached {
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  readonly holds: ReadonlyMap<string, readonly HoldId[]>
  readonly sources: ReadonlyMap<string, readonly Source[]>
  readonly trash: ReadonlySet<string>
  readonly quotes: ReadonlyMap<string, readonly Fingerprint[]>
}

/** Reads marks, holds, sources, trash and quotes. Sorted by key, so that replicas that agree read the same. */
export function readAttached(doc: Y.Doc): Attached {
  const marks = new Map<string, Mark[]>()
  for (const [[section, device], value] of entries(marksOf(doc), 2)) {
    const fingerprint = fingerprintIn(value)
    if (fingerprint) add(marks, section, { device: device as DeviceTag, fingerprint })
  }
  const holds = new Map<string, HoldId[]>()
  for (const [[section, hold]] of entries(holdsOf(doc), 2)) add(holds, section, hold as HoldId)
  const sources = new Map<string, Source[]>()
  for (const [[draft, group, section], value] of entries(sourcesOf(doc), 3)) {
    add(sources, draft, readSource(group as GroupId, section as SectionId, value))
  }
  const quotes = new Map<string, Fingerprint[]>()
  for (const [[section], value] of entries(quotesOf(doc), 2)) {
    const fingerprint = fingerprintIn(value)
    if (fingerprint) add(quotes, section, fingerprint)
  }
  return { marks, holds, sources, quotes, trash: new Set(trashOf(doc).keys()) }
}

/** One section from its wording and what stands beside it. */
export function composeSection(id: SectionId, wording: Wording, attached: Attached): Section {
  return {
    id,
    ...wording,
    trashed: attached.trash.has(id),
    marks: attached.marks.get(id) ?? [],
    holds: attached.holds.get(id) ?? [],
    sources: attached.sources.get(id) ?? [],
    quotable: attached.quotes.get(id) ?? [],
  }
}

function* entries(map: Y.Map<unknown>, parts: number) {
  for (const key of [...map.keys()].sort()) {
    const split = splitFlatKey(key, parts)
    if (split) yield [split as [string, string, string], map.get(key)] as const
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
