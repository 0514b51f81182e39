/** y-indexeddb's stores, by their names in its version 9. */
export const stores = { updates: 'updates', custom: 'custom' } as const

/** Keys of our own in the `custom` store. */
export const customKeys = { check: 'check', aside: 'aside' } as const

/** Opens a database as y-indexeddb would, so that either may come first. Rejects after so many milliseconds. */
export function openDatabase(name: string, timeout: number): Promise<IDBDatabase> {
  const opening = indexedDB.open(name)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(stores.updates, { autoIncrement: true })
    opening.result.createObjectStore(stores.custom)
  }
  const opened = asPromise(opening)
  // Too late is too late: let go of it, or it would stand in the way of a burn.
  const late = () => opened.then((database) => database.close()).catch(() => undefined)
  return withTimeout(opened, timeout, late)
}

/** Deletes a database; resolves when it is gone, rejects where another window does not let go for so many milliseconds. */
export function deleteDatabase(name: string, timeout: number): Promise<void> {
  const deleting = indexedDB.deleteDatabase(name)
  return withTimeout(
    asPromise(deleting).then(() => undefined),
    timeout,
  )
}

/** A transaction that is on the disk, not in a buffer, when it completes. */
export function strictTransaction(database: IDBDatabase, names: string[]): IDBTransaction {
  return database.transaction(names, 'readwrite', { durability: 'strict' })
}

/** The result of one request; rejects with its error. */
export function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Resolves when a transaction has completed; rejects with its error. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'))
  })
}

/** Rejects with a TimeoutError where a promise takes longer than this, in milliseconds. */
export function withTimeout<T>(
  promise: Promise<T>,
  timeout: number,
  onTimeout?: () => unknown,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onTimeout?.()
      reject(new DOMException('', 'TimeoutError'))
    }, timeout)
    const stop = () => clearTimeout(timer)
    promise.finally(stop).then(resolve, reject)
  })
}
