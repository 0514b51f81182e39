import * as Y from 'yjs'
import type { SectionId } from '../base/ids.ts'
import { compareSections } from '../base/order.ts'
import type { Section } from './notebook.ts'
import { sectionsOf } from './schema.ts'
import { shownSections } from './shown-sections.ts'
import { trashedIn } from './trash.ts'

/** A section's place on the page. */
export type SectionPlace = Pick<Section, 'id' | 'order' | 'trashed'>

/** The places of all sections that are read, in order, without their text: reading that of a long notebook takes a frame. */
export function readOrders(doc: Y.Doc): readonly SectionPlace[] {
  const places: SectionPlace[] = []
  const trashed = trashedIn(doc)
  for (const id of shownSections(sectionsOf(doc)).ids) {
    const cell = sectionsOf(doc).get(id)
    if (!(cell instanceof Y.Map)) continue
    places.push({ id: id as SectionId, order: orderOf(cell), trashed: trashed.has(id) })
  }
  return places.sort(compareSections)
}

/** Where a cell says that it stands; nothing that is no order counts. */
export function orderOf(cell: unknown): string {
  const order = cell instanceof Y.Map ? cell.get('order') : undefined
  return typeof order === 'string' ? order : ''
}
