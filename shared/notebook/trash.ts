import type * as Y from 'yjs'
import { actKeys, flatKey, splitActKey } from '../base/flat-key.ts'
import type { SectionId } from '../base/ids.ts'
import { changeNotebook, changeUnlinked } from './change-notebook.ts'
import { marksOf, quotesMapOf, sectionsOf, trashOf } from './schema.ts'

/** Puts a section in the trash. Nothing is deleted: typing that goes on in it is kept. */
export function trashSection(doc: Y.Doc, id: SectionId): void {
  if (!sectionsOf(doc).has(id)) return
  const put = (act: string) => trashOf(doc).set(flatKey(id, act), {})
  changeUnlinked(doc, 'trash-section', put)
}

/**
 * Takes a section out of the trash; anybody may. It comes back with its marks and holds. Whoever put it
 * there elsewhere, unseen here, has put it there still.
 */
export function restoreSection(doc: Y.Doc, id: SectionId): void {
  changeNotebook(doc, 'restore-section', () => {
    const trash = trashOf(doc)
    for (const key of actKeys(trash, id)) trash.delete(key)
  })
}

/** The sections that are in the trash: those that somebody put there and nobody who saw it took out. */
export function trashedIn(doc: Y.Doc): ReadonlySet<string> {
  const trashed = new Set<string>()
  for (const key of trashOf(doc).keys()) {
    const [id] = splitActKey(key, 1) ?? []
    if (id !== undefined) trashed.add(id)
  }
  return trashed
}

/**
 * Removes the text of the given sections, if they are in the trash, for good. Their holds and their
 * place in the trash stay, so that a copy of the section on a device that was away cannot come back
 * as anything that might be published.
 */
export function emptyTrash(doc: Y.Doc, ids: readonly SectionId[]): void {
  changeNotebook(doc, 'empty-trash', () => {
    const trash = trashedIn(doc)
    const gone = new Set<string>(ids.filter((id) => trash.has(id)))
    for (const id of gone) sectionsOf(doc).delete(id)
    for (const map of [marksOf(doc), quotesMapOf(doc)]) {
      for (const key of [...map.keys()]) {
        if (gone.has(splitActKey(key, 2)?.[0] ?? '')) map.delete(key)
      }
    }
  })
}
