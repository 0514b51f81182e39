import * as Y from 'yjs'
import type { SectionId } from '../base/ids.ts'
import { createBody } from './body/create-body.ts'
import { writeFormat } from './format.ts'
import type { Section } from './notebook.ts'
import { sectionsOf } from './schema.ts'

/**
 * Writes a section, whole, and which format the document is of. To be called within a transaction, so that no device ever sees half a
 * cell and no two devices create its parts.
 */
export function writeCell(
  doc: Y.Doc,
  id: SectionId,
  section: Pick<Section, 'title' | 'blocks' | 'order'>,
): void {
  writeFormat(doc)
  const cell = new Y.Map<unknown>()
  cell.set('title', new Y.Text(section.title))
  cell.set('body', createBody(section.blocks))
  cell.set('order', section.order)
  sectionsOf(doc).set(id, cell)
}
