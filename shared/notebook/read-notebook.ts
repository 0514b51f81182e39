import * as Y from 'yjs'
import { readBody } from './body/read-body.ts'
import { mostBody } from './bounds.ts'
import { fingerprintIn } from './fingerprint-in.ts'
import { flatKey, splitActKey, splitFlatKey } from './flat-key.ts'
import { type OtherFormat, otherFormat } from './format.ts'
import type { DeviceTag, GroupId, HoldId, SectionId } from './ids.ts'
import { isId } from './ids.ts'
import type { Fingerprint, Gone, Mark, Notebook, Section, Source, Unreadable } from './notebook.ts'
import { compareSections } from './order.ts'
import { orderOf } from './read-orders.ts'
import { readSource } from './read-source.ts'
import { isTitleLong, readTitle, restOfTitle } from './read-title.ts'
import { readWords } from './read-words.ts'
import { holdsOf, isPlainText, marksOf, quotesOf, sectionsOf, sourcesOf } from './schema.ts'
import { trashedIn } from './trash.ts'

/**
 * A plain snapshot of a notebook or draft document. Total: entries that are not what the schema
 * says (a faulty or hostile client wrote them) are left out, and sections that cannot be read are
 * named as such; nothing that a peer writes throws, or keeps another section from being read.
 */
export function readNotebook(doc: Y.Doc): Notebook {
  const attached = readAttached(doc)
  const format = otherFormat(doc)
  const sections: Section[] = []
  const unreadable: Unreadable[] = []
  for (const [id, cell] of sectionsOf(doc)) {
    if (!isId(id)) continue
    const wording = readWording(cell, format)
    if (wording) sections.push(composeSection(id as SectionId, wording, attached))
    else unreadable.push(composeUnreadable(id as SectionId, cell, attached))
  }
  return composeNotebook(sections, unreadable, attached, format)
}

/** A snapshot from its sections, in any order, and what stands beside them. */
export function composeNotebook(
  sections: Section[],
  unreadable: Unreadable[],
  attached: Attached,
  format?: OtherFormat,
): Notebook {
  const here = new Set(sections.map((section) => section.id))
  const { holds, sources } = attached
  const gone = new Map<SectionId, Gone>()
  for (const id of [...holds.keys(), ...sources.keys()] as SectionId[]) {
    if (here.has(id) || gone.has(id)) continue
    gone.set(id, { holds: holds.get(id) ?? [], sources: sources.get(id) ?? [] })
  }
  return {
    sections: sections.sort(compareSections),
    ...(unreadable.length > 0 ? { unreadable: unreadable.sort(compareSections) } : {}),
    ...(gone.size > 0 ? { gone } : {}),
    ...(format ? { format } : {}),
  }
}

/** What a section's own cell says; the costly part of a snapshot, so a reader keeps it. */
export type Wording = Pick<Section, 'title' | 'longTitle' | 'blocks' | 'order'>

/**
 * A section's own cell as plain data, or undefined where it cannot be read, or is longer than is read. Of a document of another
 * format, its words alone ({@link readWords}).
 */
export function readWording(cell: unknown, format?: OtherFormat): Wording | undefined {
  if (!(cell instanceof Y.Map)) return undefined
  const title = cell.get('title')
  const body = cell.get('body')
  if (format) {
    const plain = isPlainText(title) ? readTitle(title) : ''
    return { title: plain, blocks: readWords(body), order: orderOf(cell) }
  }
  if (!(isPlainText(title) && isPlainText(body)) || body.length > mostBody) return undefined
  try {
    const wording = { title: readTitle(title), blocks: readBody(body), order: orderOf(cell) }
    if (!isTitleLong(title)) return wording
    return { ...wording, longTitle: true, blocks: [restOfTitle, ...wording.blocks] }
  } catch {
    // No body is known over which these fail; one that is found must not blank the others.
    return undefined
  }
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
  for (const [[section, device], value] of acts(marksOf(doc), 2)) {
    const fingerprint = fingerprintIn(value)
    if (fingerprint) add(marks, section, { device: device as DeviceTag, fingerprint })
  }
  const holds = new Map<string, HoldId[]>()
  for (const [[section, hold]] of acts(holdsOf(doc), 2)) add(holds, section, hold as HoldId)
  const sources = new Map<string, Source[]>()
  for (const [[draft, group, section], value] of entries(sourcesOf(doc), 3, splitFlatKey)) {
    add(sources, draft, readSource(group as GroupId, section as SectionId, value))
  }
  const quotes = new Map<string, Fingerprint[]>()
  for (const [[section], value] of acts(quotesOf(doc), 2)) {
    const fingerprint = fingerprintIn(value)
    if (fingerprint) add(quotes, section, fingerprint)
  }
  return { marks, holds, sources, quotes, trash: trashedIn(doc) }
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

/** What stands in the place of a section that cannot be read. */
export function composeUnreadable(id: SectionId, cell: unknown, attached: Attached): Unreadable {
  return { id, order: orderOf(cell), trashed: attached.trash.has(id) }
}

function* entries(map: Y.Map<unknown>, parts: number, splitKey: typeof splitFlatKey) {
  for (const key of [...map.keys()].sort()) {
    const split = splitKey(key, parts)
    if (split) yield [split as [string, string, string], map.get(key)] as const
  }
}

/** What several acts say in the same words (two windows of one device) is said once. */
function* acts(map: Y.Map<unknown>, parts: number) {
  const said = new Set<string>()
  for (const [split, value] of entries(map, parts, splitActKey)) {
    const words = flatKey(...split, fingerprintIn(value) ?? '')
    if (!said.has(words)) yield [split, value] as const
    said.add(words)
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
