import type * as Y from 'yjs'
import { splitFlatKey } from './flat-key.ts'
import type { SectionId } from './ids.ts'
import { command } from './origin.ts'
import { marksOf, quotesOf, sectionsOf, trashOf } from './schema.ts'

/** Puts a section in the trash. Nothing is deleted: typing that goes on in it is kept. */
export function trashSection(doc: Y.Doc, id: SectionId): void {
  doc.transact(() => {
    if (sectionsOf(doc).has(id)) trashOf(doc).set(id, {})
  }, command('trash-section'))
}

/** Takes a section out of the trash; anybody may. It comes back with its marks and holds. */
export function restoreSection(doc: Y.Doc, id: SectionId): void {
  doc.transact(() => trashOf(doc).delete(id), command('restore-section'))
}

/**
 * Removes the text of the given sections, if they are in the trash, for good. Their holds and their
 * place in the trash stay, so that a copy of the section on a device that was away cannot come back
 * as anything that might be published.
 */
export function emptyTrash(doc: Y.Doc, ids: readonly SectionId[]): void {
  doc.transact(() => {
    const trash = trashOf(doc)
    const gone = new Set<string>(ids.filter((id) => trash.has(id)))
    for (const id of gone) sectionsOf(doc).delete(id)
    for (const map of [marksOf(doc), quotesOf(doc)]) {
      for (const key of [...map.keys()]) {
        if (gone.has(splitFlatKey(key, 2)?.[0] ?? '')) map.delete(key)
      }
    }
  }, command('empty-trash'))
}
