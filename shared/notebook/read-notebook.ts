import * as Y from 'yjs'
import type { SectionId } from '../base/ids.ts'
import { compareSections } from '../base/order.ts'
import { readBody } from './body/read-body.ts'
import { mostBody } from './bounds.ts'
import { type OtherFormat, otherFormat } from './format.ts'
import type { Gone, Notebook, Section, Unreadable } from './notebook.ts'
import { type Attached, readAttached } from './read-attached.ts'
import { orderOf } from './read-orders.ts'
import { isTitleLong, readTitle, restOfTitle } from './read-title.ts'
import { readWords } from './read-words.ts'
import { isPlainText, sectionsOf } from './schema.ts'
import { shownSections } from './shown-sections.ts'

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
  const { ids, beyond } = shownSections(sectionsOf(doc))
  for (const id of ids) {
    const cell = sectionsOf(doc).get(id)
    const wording = readWording(cell, format)
    if (wording) sections.push(composeSection(id as SectionId, wording, attached))
    else unreadable.push(composeUnreadable(id as SectionId, cell, attached))
  }
  return composeNotebook({ sections, unreadable, beyond, gone: goneOf(sections, attached), format })
}

/** What a snapshot is made of. */
interface NotebookParts {
  /** In any order, and the next ones too. */
  readonly sections: Section[]
  readonly unreadable: Unreadable[]
  /** How many sections are there beyond those that are read. */
  readonly beyond: number
  readonly gone: ReadonlyMap<SectionId, Gone>
  readonly format: OtherFormat | undefined
}

/** A snapshot from its parts. */
export function composeNotebook(parts: NotebookParts): Notebook {
  const { sections, unreadable, beyond, gone, format } = parts
  return {
    sections: sections.sort(compareSections),
    ...(unreadable.length > 0 ? { unreadable: unreadable.sort(compareSections) } : {}),
    ...(beyond > 0 ? { beyond } : {}),
    ...(gone.size > 0 ? { gone } : {}),
    ...(format ? { format } : {}),
  }
}

/** What is known of sections that are not among these. */
export function goneOf(
  sections: readonly Section[],
  { outliving }: Attached,
): ReadonlyMap<SectionId, Gone> {
  const gone = new Map(outliving)
  for (const { id } of sections) gone.delete(id)
  return gone
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
