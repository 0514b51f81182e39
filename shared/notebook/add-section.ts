import type * as Y from 'yjs'
import { newId, type RandomBytes, type SectionId } from '../base/ids.ts'
import { orderBetween } from '../base/order.ts'
import type { Block } from './blocks.ts'
import { changeNotebook } from './change-notebook.ts'
import { readOrders, type SectionPlace } from './read-orders.ts'
import { writeCell } from './write-cell.ts'

/** What a new section says; empty where it is left out. */
export interface NewWording {
  readonly title?: string
  readonly blocks?: readonly Block[]
}

export interface NewSection extends NewWording {
  /** The section that this one comes after; undefined: the last one. */
  readonly after?: SectionId
}

/** Adds a section. Off the record, whatever its text came from (rules D1, D6). */
export function addSection(doc: Y.Doc, section: NewSection, random: RandomBytes): SectionId {
  const [id] = addSections(doc, [section], random, section.after)
  return id as SectionId
}

/** Adds several sections after another (undefined: at the end), in one transaction. Off the record (rules D1, D6). */
export function addSections(
  doc: Y.Doc,
  sections: readonly NewWording[],
  random: RandomBytes,
  after?: SectionId,
): readonly SectionId[] {
  const here = readOrders(doc)
  const index = after === undefined ? here.length - 1 : indexOf(here, after)
  const next = here[index + 1]?.order
  let order = here[index]?.order
  const ids = sections.map(() => newId<SectionId>(random))
  changeNotebook(doc, 'add-section', () => {
    sections.forEach(({ title = '', blocks = [] }, place) => {
      order = orderBetween(order, next)
      writeCell(doc, ids[place] as SectionId, { title, blocks, order })
    })
  })
  return ids
}

function indexOf(sections: readonly SectionPlace[], id: SectionId): number {
  const index = sections.findIndex((section) => section.id === id)
  return index < 0 ? sections.length - 1 : index
}
