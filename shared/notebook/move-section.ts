import * as Y from 'yjs'
import type { SectionId } from '../base/ids.ts'
import { orderBetween } from '../base/order.ts'
import { changeNotebook } from './change-notebook.ts'
import { readOrders, type SectionPlace } from './read-orders.ts'
import { sectionsOf } from './schema.ts'

/**
 * Moves a section to a place among the sections that are not in the trash (0: first). One
 * assignment of its order: no text is touched, so none can be lost, and of two concurrent moves
 * one wins whole.
 */
export function moveSection(doc: Y.Doc, id: SectionId, place: number): void {
  const cell = sectionsOf(doc).get(id)
  if (!(cell instanceof Y.Map)) return
  const others = readOrders(doc).filter((section) => !section.trashed && section.id !== id)
  const at = Math.min(Math.max(place, 0), others.length)
  const [before, after] = [others[at - 1], others[at]]
  changeNotebook(doc, 'move-section', () => {
    if (before && after && before.order >= after.order) {
      // Two devices gave one place to two sections: no key fits between equal ones, so the tie is
      // undone first, in the order that everybody saw.
      spread(doc, others.slice(0, at), cell, others.slice(at))
    } else {
      cell.set('order', orderBetween(before?.order, after?.order))
    }
  })
}

/** Puts a section back to where it was: its order is what it was then, whatever stands around it now. */
export function putBack(doc: Y.Doc, id: SectionId, order: string): void {
  const cell = sectionsOf(doc).get(id)
  if (cell instanceof Y.Map) {
    changeNotebook(doc, 'move-section', () => cell.set('order', order))
  }
}

function spread(
  doc: Y.Doc,
  before: readonly SectionPlace[],
  moved: Y.Map<unknown>,
  after: readonly SectionPlace[],
): void {
  let last = orderBetween(before.at(-1)?.order, undefined)
  moved.set('order', last)
  for (const section of after) {
    if (section.order > last) return
    last = orderBetween(last, undefined)
    const cell = sectionsOf(doc).get(section.id)
    if (cell instanceof Y.Map) cell.set('order', last)
  }
}
