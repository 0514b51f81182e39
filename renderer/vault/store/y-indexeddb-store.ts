import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { asPromise, completed, stores, strictTransaction, withTimeout } from './database.ts'

/** What goes wrong behind our back. */
export interface VaultStoreEvents {
  /** The browser closed the database: its data were cleared, or the disk fails. */
  readonly onClosed: () => void
  /** Another window deletes the database; it has been let go. */
  readonly onDeleted: () => void
}

/** A vault document in its database. All that is written is on the disk when its promise resolves. */
export interface VaultStore {
  readonly vaultDoc: Y.Doc
  /** Stores one update of the vault document. */
  readonly append: (update: Uint8Array) => Promise<void>
  /**
   * Replaces all that is stored by what `rewrite` makes of the vault document, in one transaction:
   * either all of it happened or nothing. What other windows have stored since is in the document
   * when `rewrite` is called. It must be synchronous, for the transaction stays open across it.
   */
  readonly replace: (rewrite: () => void) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens a vault document with y-indexeddb, and mends what that lacks: it would write without
 * waiting or noticing a failure, and never say when something is on the disk. So it opens, loads
 * and owns the form of the database; the writing is done here. Rejects where that fails.
 */
export async function openVaultStore(
  name: string,
  timeout: number,
  events: VaultStoreEvents,
): Promise<VaultStore> {
  const vaultDoc = new Y.Doc()
  const persistence = new IndexeddbPersistence(name, vaultDoc)
  const strict = makeStrict(persistence)
  // A throw in its handler would silence the document for good, and its writes are not awaited.
  vaultDoc.off('update', persistence._storeUpdate)
  try {
    await withTimeout(opened(persistence), timeout)
    strict.opened()
  } catch (error) {
    void persistence.destroy().catch(() => undefined)
    vaultDoc.destroy()
    throw error
  }
  const { db } = persistence
  if (!db) throw new DOMException('', 'InvalidStateError')
  db.onclose = events.onClosed
  db.onversionchange = () => {
    db.close()
    events.onDeleted()
  }
  return {
    vaultDoc,
    append: async (update) => {
      const transaction = db.transaction([stores.updates], 'readwrite')
      transaction.objectStore(stores.updates).add(update)
      await completed(transaction)
    },
    replace: (rewrite) => replaceAll(db, vaultDoc, rewrite),
    close: async () => {
      db.onclose = null
      await persistence.destroy()
      vaultDoc.destroy()
    },
  }
}

/** Settles when y-indexeddb has loaded; it tells nobody when opening fails, so that is asked apart. */
function opened(persistence: IndexeddbPersistence): Promise<unknown> {
  const opening = (persistence as unknown as { _db: Promise<IDBDatabase> })._db
  return Promise.all([opening, persistence.whenSynced])
}

/**
 * Makes every writing transaction wait for the disk. While y-indexeddb opens, nothing is written at
 * all: it would store an empty update at every start, and where the disk is full that would fail
 * out of our sight. From the very first transaction: it starts one as soon as it has set its `db`.
 */
function makeStrict(persistence: IndexeddbPersistence): { readonly opened: () => void } {
  let strict: IDBDatabase | null = null
  let opening = true
  Object.defineProperty(persistence, 'db', {
    get: () => strict,
    set: (database: IDBDatabase | null) => {
      if (database) {
        const { transaction } = database
        database.transaction = (names, mode, options) =>
          opening
            ? withoutAdding(transaction.call(database, names, 'readonly'))
            : transaction.call(database, names, mode, {
                ...options,
                ...(mode === 'readwrite' ? { durability: 'strict' } : {}),
              })
      }
      strict = database
    },
  })
  return {
    opened: () => {
      opening = false
    },
  }
}

/** Adding to a store of this transaction does nothing and succeeds. */
function withoutAdding(transaction: IDBTransaction): IDBTransaction {
  const { objectStore } = transaction
  transaction.objectStore = (name) => {
    const store = objectStore.call(transaction, name)
    store.add = () => store.count() as IDBRequest<IDBValidKey>
    return store
  }
  return transaction
}

async function replaceAll(db: IDBDatabase, vaultDoc: Y.Doc, rewrite: () => void): Promise<void> {
  const transaction = strictTransaction(db, [stores.updates])
  const done = completed(transaction)
  done.catch(() => undefined)
  const updates = transaction.objectStore(stores.updates)
  const [stored, last] = await Promise.all([
    asPromise(updates.getAll()),
    asPromise(updates.openKeyCursor(null, 'prev')),
  ])
  try {
    // Other windows of this device append here too: theirs must not go down with ours.
    for (const update of stored) Y.applyUpdate(vaultDoc, update)
    rewrite()
    updates.add(Y.encodeStateAsUpdate(vaultDoc))
    if (last) updates.delete(IDBKeyRange.upperBound(last.key))
  } catch (error) {
    abort(transaction)
    throw error
  }
  await done
}

/** Undoes a transaction, unless its own failure has done so. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}
