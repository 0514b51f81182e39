import type { RandomBytes } from '../../../shared/base/ids.ts'
import {
  asPromise,
  completed,
  customKeys,
  openDatabase,
  stores,
  strictTransaction,
} from '../store/database.ts'
import type { VaultErrorCode } from '../vault.ts'
import { countMissing } from './coverage.ts'
import { makeCheck, readCheck } from './vault-check.ts'
import { salvage } from './vault-log.ts'
import { type RecordSeal, recordId, type VaultRecord } from './vault-record.ts'

/** What a database gave. */
export type Loaded =
  | {
      readonly ok: true
      readonly records: readonly VaultRecord[]
      /** The ids of the records that opened. */
      readonly ids: readonly string[]
      /** Records that did not open or are missing. */
      readonly damaged: number
      /** Bytes to set aside before the database is written anew; undefined where all is well. */
      readonly aside: readonly Uint8Array[] | undefined
      /** The key check as it lies there. */
      readonly check: unknown
    }
  /** Written by a newer app: what this one can read of it, and nothing is written to it. */
  | {
      readonly ok: false
      readonly code: 'future-version'
      readonly records: readonly VaultRecord[]
    }
  | { readonly ok: false; readonly code: Exclude<VaultErrorCode, 'future-version'> }

interface LoadConfig {
  readonly name: string
  readonly key: Uint8Array
  readonly recordSeal: RecordSeal
  readonly timeout: number
  readonly random: RandomBytes
}

/**
 * Reads a document's database before y-indexeddb does, record by record, and changes nothing in it. What is wrong
 * with it ends in a code; rejects never.
 * @param keys resolves when `recordSeal` can open; meanwhile the disk is read
 */
export async function loadVault(config: LoadConfig, keys: Promise<unknown>): Promise<Loaded> {
  let database: IDBDatabase | undefined
  // Where the database does not open first, nobody else waits for the keys.
  keys.catch(() => undefined)
  try {
    database = await openDatabase(config.name, config.timeout)
    const [{ updates, check }] = await Promise.all([readAll(database), keys])
    const found = salvage(updates)
    const opened = await Promise.all(
      found.sealed.map(async (bytes) => ({
        bytes,
        record: await config.recordSeal.openQuickly(bytes),
      })),
    )
    const records = opened.flatMap(({ record }) => (record ? [record] : []))
    const shut = opened.flatMap(({ bytes, record }) => (record ? [] : [bytes]))
    const { state } = readCheck(config.key, config.name, check)
    const isOurs = state !== 'unknown' || records.length > 0
    if (state === 'newer' || (isOurs && shut.some(config.recordSeal.isNewer)))
      return { ok: false, code: 'future-version', records }
    const foreign = check !== undefined || shut.length > 0
    // A record that opened says already whose key it is.
    if (foreign && !isOurs) return { ok: false, code: 'wrong-key' }
    const damaged = found.unreadable.length + shut.length + countMissing(records)
    const bad = damaged > 0 || !found.whole
    const ids = opened.flatMap(({ bytes, record }) => (record && recordId(bytes)) || [])
    return {
      ok: true,
      records,
      ids,
      damaged,
      aside: bad ? [...found.unreadable, ...shut] : undefined,
      check,
    }
  } catch {
    return { ok: false, code: 'cannot-open' }
  } finally {
    database?.close()
  }
}

/** Sets bad bytes aside and makes `fresh` all that the database holds, in one transaction. */
export async function rebuildVault(
  config: LoadConfig,
  aside: readonly Uint8Array[],
  fresh: Uint8Array,
): Promise<void> {
  const database = await openDatabase(config.name, config.timeout)
  try {
    const transaction = strictTransaction(database, [stores.updates, stores.custom])
    const done = completed(transaction)
    const custom = transaction.objectStore(stores.custom)
    const reading = custom.get(customKeys.aside)
    reading.onsuccess = () => {
      const before: unknown = reading.result
      custom.put([...(Array.isArray(before) ? before : []), ...aside], customKeys.aside)
    }
    const updates = transaction.objectStore(stores.updates)
    updates.clear()
    updates.add(fresh)
    await done
  } finally {
    database.close()
  }
}

/**
 * Sees to it that the database says whose key it is, once its content is known to be ours.
 * @param check what lies there now
 */
export async function keepCheck(config: LoadConfig, check: unknown): Promise<void> {
  if (readCheck(config.key, config.name, check).state === 'ours') return
  const database = await openDatabase(config.name, config.timeout)
  try {
    const transaction = strictTransaction(database, [stores.custom])
    const made = makeCheck(config.key, config.name, config.random)
    transaction.objectStore(stores.custom).put(made, customKeys.check)
    await completed(transaction)
  } finally {
    database.close()
  }
}

async function readAll(database: IDBDatabase) {
  const transaction = database.transaction([stores.updates, stores.custom], 'readonly')
  const [updates, check] = await Promise.all([
    asPromise<unknown[]>(transaction.objectStore(stores.updates).getAll()),
    asPromise<unknown>(transaction.objectStore(stores.custom).get(customKeys.check)),
  ])
  return { updates, check }
}
