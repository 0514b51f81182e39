import * as Y from 'yjs'
import type { Block } from './blocks.ts'
import { newId, type RandomBytes, type SectionId } from './ids.ts'
import type { Section } from './notebook.ts'
import { orderBetween } from './order.ts'
import { command } from './origin.ts'
import { readNotebook } from './read-notebook.ts'
import { sectionsOf } from './schema.ts'
import { createBody } from './write-blocks.ts'

export interface NewSection {
  readonly title?: string
  readonly blocks?: readonly Block[]
  /** The section that this one comes after; undefined: the last one. */
  readonly after?: SectionId
}

/**
 * Adds a section, whole and in one transaction, so that no device ever sees half a cell and no two
 * devices create its parts. Off the record, whatever its text came from (rules D1, D6).
 */
export function addSection(doc: Y.Doc, section: NewSection, random: RandomBytes): SectionId {
  const id = newId<SectionId>(random)
  const order = orderAfter(readNotebook(doc).sections, section.after)
  doc.transact(() => {
    const cell = new Y.Map<unknown>()
    cell.set('title', new Y.Text(section.title ?? ''))
    cell.set('body', createBody(section.blocks ?? []))
    cell.set('order', order)
    sectionsOf(doc).set(id, cell)
  }, command('add-section'))
  return id
}

function orderAfter(sections: readonly Section[], after: SectionId | undefined): string {
  const index = after === undefined ? sections.length - 1 : indexOf(sections, after)
  return orderBetween(sections[index]?.order, sections[index + 1]?.order)
}

function indexOf(sections: readonly Section[], id: SectionId): number {
  const index = sections.findIndex((section) => section.id === id)
  return index < 0 ? sections.length - 1 : index
}
