import type { SecretStore } from './platform.ts'

const names = { database: 'd0', store: 's', key: 0 } as const

/**
 * The keyring of this device in a browser: one record in an IndexedDB database whose name says
 * nothing. What is written is already wrapped or sealed where the person chose a passphrase; a
 * browser has no better place for it (SECURITY.md says so).
 */
export function createIdbSecrets(factory: IDBFactory): SecretStore {
  return {
    read: () =>
      withStore(factory, 'readonly', (store) => store.get(names.key)).then((value) =>
        value instanceof Uint8Array ? value : undefined,
      ),
    write: async (value) => {
      await withStore(factory, 'readwrite', (store) => store.put(value.slice(), names.key))
    },
    destroy: async () => {
      await withStore(factory, 'readwrite', (store) => store.delete(names.key))
      await deleteDatabase(factory)
    },
  }
}

/** Runs one request in a transaction of its own; resolves when the transaction is on disk. */
async function withStore(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await open(factory)
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(names.store, mode, { durability: 'strict' })
      const asked = request(transaction.objectStore(names.store))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(names.database, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(names.store)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
    // Another tab is deleting it and has not let go: an error now is better than waiting for ever.
    opening.onblocked = () => reject(new Error('keyring blocked by another tab'))
  })
}

function deleteDatabase(factory: IDBFactory): Promise<void> {
  return new Promise((resolve) => {
    const deleting = factory.deleteDatabase(names.database)
    // The record is gone already; an empty database that another tab keeps open harms nobody.
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => resolve()
    deleting.onblocked = () => resolve()
  })
}
