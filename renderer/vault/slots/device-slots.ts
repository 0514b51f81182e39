import { concatBytes } from '@noble/hashes/utils.js'
import type { ErasableSlots } from '../../platform/erasable-slots.ts'
import { deviceJournal } from '../../platform/journal/device-journal.ts'
import { journaledSlots, type MendableSlots } from '../journal/journaled-slots.ts'
import { asPromise, completed, strictTransaction, withTimeout } from '../store/database.ts'

const names = { database: 'd1', store: 's' } as const
const timeout = 5000

/**
 * A slot is 66 KiB of randomness, and its secret is the SHA-256 of all of it. Two reasons for the
 * size: Chromium keeps a value of more than 64 KiB in a file of its own, which it unlinks within a
 * second or two of the deletion, where a small one would stay in LevelDB's files for long
 * (tests/e2e/at-rest looks); and who recovers the blocks of that file from the disk needs every one.
 */
const slotLength = 66 * 1024

/** `getRandomValues` gives this many bytes at once. */
const randomAtOnce = 65_536

/** The slots of this device, in both of its places; undefined where there are no databases. */
export function deviceSlots(): ErasableSlots | undefined {
  if (typeof indexedDB !== 'object') return undefined
  slots ??= journaledSlots(databaseSlots, deviceJournal())
  return slots
}

/** One for this window, so that all it does to them happens in turns. */
let slots: ErasableSlots | undefined

/** In a database whose name says nothing. */
const databaseSlots: MendableSlots = {
  fill: async (slot) => {
    const filling = randomFilling()
    await inStore('readwrite', (store) => store.put(filling, slot))
    return secretOf(filling)
  },
  read: async (slot) => {
    const filling: unknown = await inStore('readonly', (store) => store.get(slot))
    return filling instanceof Uint8Array ? secretOf(filling.slice()) : undefined
  },
  keep: async (slot, secret) => {
    const filling = randomFilling()
    const difference = differenceOf(await digestOf(filling), secret)
    await inStore('readwrite', (store) => store.put(concatBytes(filling, difference), slot))
  },
  erase: async (slot) => void (await inStore('readwrite', (store) => store.delete(slot))),
  list: async () => {
    const keys: unknown = await inStore('readonly', (store) => store.getAllKeys())
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []
  },
}

/** A filling that was made for a secret has behind it how its digest differs from the secret. */
async function secretOf(value: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const digest = await digestOf(value.slice(0, slotLength))
  return value.length > slotLength ? differenceOf(digest, value.subarray(slotLength)) : digest
}

async function digestOf(filling: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', filling))
}

function differenceOf(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, at) => byte ^ (b[at] ?? 0))
}

function randomFilling(): Uint8Array<ArrayBuffer> {
  const filling = new Uint8Array(slotLength)
  for (let at = 0; at < slotLength; at += randomAtOnce)
    crypto.getRandomValues(filling.subarray(at, Math.min(at + randomAtOnce, slotLength)))
  return filling
}

/** One connection for this window: opening a database takes longer than what is asked of it. */
let connection: Promise<IDBDatabase> | undefined

async function connect(): Promise<IDBDatabase> {
  connection ??= open()
  try {
    return await connection
  } catch (error) {
    connection = undefined
    throw error
  }
}

async function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(names.database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(names.store)
  const database = await withTimeout(asPromise(opening), timeout)
  database.onclose = () => {
    connection = undefined
  }
  return database
}

async function inStore(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await connect()
  const transaction =
    mode === 'readwrite'
      ? strictTransaction(database, [names.store])
      : database.transaction(names.store, mode)
  const done = completed(transaction)
  const asked = ask(transaction.objectStore(names.store))
  await withTimeout(done, timeout)
  return asked.result
}
