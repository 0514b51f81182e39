import type * as Y from 'yjs'
import { flatKey } from '../../base/flat-key.ts'
import { newId, type RandomBytes, type SectionId } from '../../base/ids.ts'
import { orderBetween } from '../../base/order.ts'
import { newAct } from '../../base/unlinked.ts'
import { changeNotebook } from '../change-notebook.ts'
import type { Section, Source } from '../notebook.ts'
import { readOrders } from '../read-orders.ts'
import { sectionsOf, sourcesOf, trashOf } from '../schema.ts'
import { writeCell } from '../write-cell.ts'

/** A section of the draft that is about to be made. */
export type DraftPart = Pick<Section, 'title' | 'blocks' | 'sources'>

export interface Recast {
  /** The draft's sections that the new ones stand for; they go to the trash. */
  readonly from: readonly SectionId[]
  readonly parts: readonly DraftPart[]
  /** Where nothing is replaced: the section that the new ones come after; undefined: the end. */
  readonly after?: SectionId | undefined
}

/**
 * The one way in which the desk changes the draft: new sections, each whole, and those that they
 * stand for in the trash. Nothing is written into a section that is there, so what somebody else
 * types in it at the same moment is never lost; and the way back is to trash the new and restore
 * the old. Gives the ids of the new sections. New sections are off the record (rule D6).
 */
export function recast(doc: Y.Doc, change: Recast, random: RandomBytes): readonly SectionId[] {
  const sections = readOrders(doc)
  const ids = change.parts.map(() => newId<SectionId>(random))
  const anchor = change.from[0] ?? change.after
  const found = sections.findIndex((section) => section.id === anchor)
  const at = found < 0 ? sections.length - 1 : found
  let before = sections[at]?.order
  const after = sections.slice(at + 1).find((section) => section.order > (before ?? ''))?.order
  changeNotebook(doc, 'recast', () => {
    change.parts.forEach((part, index) => {
      before = orderBetween(before, after)
      place(doc, ids[index] as SectionId, part, before)
    })
    for (const id of change.from)
      if (sectionsOf(doc).has(id)) trashOf(doc).set(flatKey(id, newAct(doc)), {})
  })
  return ids
}

function place(doc: Y.Doc, id: SectionId, part: DraftPart, order: string): void {
  writeCell(doc, id, { title: part.title, blocks: part.blocks, order })
  for (const source of part.sources) writeSource(doc, id, source)
}

/** What the draft notes of one section's source. */
export interface SourceNote {
  readonly section: SectionId
  readonly source: Source
}

/** Notes what a facilitator decided of sources: to leave a later wording (M2), to keep two sections side by side. */
export function noteSources(doc: Y.Doc, notes: readonly SourceNote[]): void {
  changeNotebook(doc, 'note-sources', () => {
    for (const { section, source } of notes) writeSource(doc, section, source)
  })
}

function writeSource(doc: Y.Doc, id: SectionId, source: Source): void {
  const { group, section, ...value } = source
  sourcesOf(doc).set(flatKey(id, group, section), value)
}
