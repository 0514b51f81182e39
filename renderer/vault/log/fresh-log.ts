import { newId } from '../../../shared/base/ids.ts'
import { randomBytes } from '../../platform/random.ts'
import { asPromise, completed, strictTransaction, withTimeout } from '../store/database.ts'

/*
 * What a power cut does to Chromium's databases, and what is done about it. All databases of the app
 * share one log file. A power cut can leave zeros at its end; the next session writes on behind them,
 * and the session after that reads no further than the zeros, or finds the log corrupt and throws all
 * of it away. So what was safely on the disk is lost at the start after the next one. A log that has
 * grown by 4 MiB is replaced by a new one, though, and what was read from it is kept in a table. So a
 * session that follows one that did not end well makes the log grow before it calls anything saved.
 */
const names = { database: 'd2', store: 's' } as const
/** Values of more than 64 KiB would go to files of their own. */
const pieceLength = 60_000
const pieces = 80

/** The log that all databases of this device share. */
export interface FreshLog {
  /**
   * Says that this window writes, and sees to it that the log it writes to is sound. Never rejects;
   * resolves with the way to say that this window writes no more, and that all ended well.
   */
  readonly hold: () => Promise<() => Promise<void>>
}

interface FreshLogConfig {
  /** Milliseconds that the database gets; without an answer the notes are saved as ever. */
  readonly timeout: number
  /** Holds a name until this window is gone, however it goes. */
  readonly live: (name: string) => void
  /** The names that windows hold now. */
  readonly alive: () => Promise<ReadonlySet<string>>
}

/** One for each window. */
export function createFreshLog({ timeout, live, alive }: FreshLogConfig): FreshLog {
  const own = newId<string>(randomBytes)
  let holders = 0
  let sound: Promise<void> | undefined
  const work = <T>(step: (database: IDBDatabase) => Promise<T>) =>
    withTimeout(inDatabase(step), timeout).catch(() => undefined)
  return {
    hold: async () => {
      holders += 1
      sound ??= work(async (database) => {
        live(own)
        const [left, windows] = [await sessions(database), await alive()]
        const dead = left.filter((id) => !windows.has(id))
        await write(database, (store) => store.put(null, own))
        if (dead.length > 0) await makeNew(database, dead)
      })
      await sound
      let released = false
      return async () => {
        if (released) return
        released = true
        holders -= 1
        if (holders > 0) return
        sound = undefined
        await work((database) => write(database, (store) => store.delete(own)))
      }
    },
  }
}

/** Chromium's own locks say which windows live; undefined in other browsers, which keep no such log. */
export function deviceFreshLog(): FreshLog | undefined {
  if (typeof navigator !== 'object' || !/Chrome\//.test(navigator.userAgent ?? '')) return undefined
  const { locks } = navigator
  if (!locks) return undefined
  const live = (name: string) =>
    void locks.request(`l/${name}`, () => new Promise(() => undefined)).catch(() => undefined)
  const alive = async () => {
    const { held = [] } = await locks.query()
    return new Set(held.map(({ name = '' }) => name.replace(/^l\//, '')))
  }
  return createFreshLog({ timeout: 5000, live, alive })
}

/** Grows the log until there is a new one, then forgets the sessions that it was for. */
async function makeNew(database: IDBDatabase, dead: readonly string[]): Promise<void> {
  // Zeros: in the log they count in full, in the table that they end up in for little.
  const piece = new Uint8Array(pieceLength)
  await write(database, (store) => {
    for (let at = 0; at < pieces; at++) store.put(piece, at)
  })
  await write(database, (store) => {
    store.delete(IDBKeyRange.bound(0, pieces))
    for (const id of dead) store.delete(id)
  })
}

async function sessions(database: IDBDatabase): Promise<readonly string[]> {
  const store = database.transaction(names.store).objectStore(names.store)
  return (await asPromise(store.getAllKeys())).filter((key) => typeof key === 'string')
}

async function write(database: IDBDatabase, put: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = strictTransaction(database, [names.store])
  put(transaction.objectStore(names.store))
  await completed(transaction)
}

async function inDatabase<T>(step: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(names.database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(names.store)
  const database = await asPromise(opening)
  try {
    return await step(database)
  } finally {
    database.close()
  }
}
