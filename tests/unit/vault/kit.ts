import 'fake-indexeddb/auto'
import * as Y from 'yjs'
import { openStoredDoc } from '../../../renderer/vault/open-stored-doc.ts'
import type { VaultTuning } from '../../../renderer/vault/vault-tuning.ts'
import { seededBytes } from '../directory/kit.ts'
import { memorySlots, memoryWindows } from './memory-slots.ts'

export { seededBytes }

let names = 0

/** A name that no other test of this file uses. */
export function freshName(): string {
  names += 1
  return `db-${names}`
}

export const key = seededBytes(7)(32)

/** One device's slots and windows; every document that is opened here is another window. */
export const device = { slots: memorySlots(), windows: memoryWindows() }

/** A document with its storage, opened anew. */
export function openDoc(
  name: string,
  tuning: Partial<VaultTuning> = {},
  doc = new Y.Doc(),
  isKept?: () => Promise<boolean>,
) {
  const stored = openStoredDoc({ name, doc, key, isKept }, { batchDelay: 5, ...device, ...tuning })
  return { doc, stored, text: doc.getText('t') }
}

/** The raw records of a database, changed by `edit`. */
export async function editRaw(
  name: string,
  edit: (store: IDBObjectStore, keys: IDBValidKey[], values: Uint8Array[]) => void,
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('updates', 'readwrite')
    const store = transaction.objectStore('updates')
    const keys = store.getAllKeys()
    const values = store.getAll()
    values.onsuccess = () => edit(store, keys.result, values.result)
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  database.close()
}
