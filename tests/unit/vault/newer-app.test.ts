import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { freshVault, recordsIn } from '../../../renderer/vault/log/vault-log.ts'
import { vaultFormat } from '../../../renderer/vault/log/vault-record.ts'
import { seal } from '../../../shared/keys/seal.ts'
import { device, editRaw, freshName, key, openDoc, seededBytes } from './kit.ts'

/*
 * An older app meets what a newer one has written. Next year's records are today's with another
 * version in front: what this app knows of them is only that it does not know them.
 */
const next = vaultFormat + 1

/** Puts another version in front of every record of that version; gives how many there were. */
async function changeVersion(name: string, from: number, to: number): Promise<number> {
  let changed = 0
  await editRaw(name, (store, keys, values) => {
    for (const [at, value] of values.entries()) {
      const records = recordsIn(value) ?? []
      for (const record of records.filter(([version]) => version === from)) {
        record[0] = to
        changed += 1
      }
      if (records.length > 0) store.put(freshVault(records), keys[at])
    }
  })
  return changed
}

/** What next year's app puts beside its records before it writes the first of them. */
async function writeNewerCheck(name: string): Promise<void> {
  const encode = (text: string) => new TextEncoder().encode(text)
  const check = seal(key, encode(name), encode(`sotto/v${next}/vault-check`), seededBytes(3))
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('custom', 'readwrite')
      transaction.objectStore('custom').put(check, 'check')
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

async function written(name: string): Promise<void> {
  const { stored, text } = openDoc(name)
  await stored.loaded
  text.insert(0, 'Written by the newer app.')
  await stored.close()
}

const slotsOf = async (name: string) =>
  (await device.slots.list()).filter((slot) => slot.startsWith(name)).sort()

describe('P6: what a newer app has stored', () => {
  test.each([1, 2, 3])('is whole after an older one was started %i times', async (starts) => {
    const name = freshName()
    await written(name)
    const slots = await slotsOf(name)
    expect(await changeVersion(name, vaultFormat, next)).toBeGreaterThan(0)
    for (let start = 0; start < starts; start++) {
      const old = openDoc(name)
      expect(await old.stored.loaded).toEqual({ damaged: 0, opened: false })
      old.text.insert(0, 'typed in the older one ')
      // At every start, not only at the first: it is never called saved.
      expect(await old.stored.flush()).toEqual({ state: 'failed', code: 'future-version' })
      expect(await old.stored.compact()).toEqual({ state: 'failed', code: 'future-version' })
      await old.stored.close()
    }
    expect(await slotsOf(name)).toEqual(slots)
    await changeVersion(name, next, vaultFormat)
    const again = openDoc(name)
    expect(await again.stored.loaded).toEqual({ damaged: 0, opened: true })
    expect(again.text.toString()).toBe('Written by the newer app.')
  })

  test('is read as far as it can be, and nothing is written to it', async () => {
    const name = freshName()
    await written(name)
    await writeNewerCheck(name)
    const old = openDoc(name)
    await old.stored.loaded
    expect(old.text.toString()).toBe('Written by the newer app.')
    expect(old.stored.status()).toEqual({ state: 'failed', code: 'future-version' })
    const before = await bytesOf(name)
    old.text.insert(0, 'x')
    await old.stored.flush()
    await old.stored.close()
    expect(await bytesOf(name)).toEqual(before)
  })

  test('while an older one has it open is not rewritten, and its key stays', async () => {
    const name = freshName()
    const old = openDoc(name)
    await old.stored.loaded
    old.text.insert(0, 'old ')
    await old.stored.flush()
    // The window of the newer app, whose one record this is.
    const newer = openDoc(name)
    await newer.stored.loaded
    newer.text.insert(0, 'newer ')
    await newer.stored.flush()
    const client = Math.floor(2 ** 31)
    await editRaw(name, (store, _, values) => {
      const records = values.flatMap((value) => recordsIn(value) ?? [])
      const last = records.at(-1)
      if (!last) throw new Error('two were stored')
      const doc = new Y.Doc()
      doc.clientID = client
      const record = last.slice()
      record[0] = next
      record[12] = (record[12] ?? 0) ^ 1
      doc.getArray('log').push([record])
      store.add(Y.encodeStateAsUpdate(doc))
    })
    const slots = await slotsOf(name)
    expect(await old.stored.compact()).toEqual({ state: 'failed', code: 'future-version' })
    expect((await slotsOf(name)).length).toBeGreaterThanOrEqual(slots.length)
    await old.stored.close()
    await newer.stored.close()
    let found = 0
    await editRaw(name, (_, __, values) => {
      found = values.flatMap((value) => recordsIn(value) ?? []).filter(([v]) => v === next).length
    })
    expect(found).toBe(1)
  })
})

test('P6: a flipped bit in a version is damage, and the record is read on', async () => {
  const name = freshName()
  await written(name)
  await editRaw(name, (store, keys, values) => {
    const records = values.flatMap((value) => recordsIn(value) ?? [])
    const [first] = records
    if (!first) throw new Error('one was stored')
    first[0] = vaultFormat ^ 4
    store.clear()
    store.put(freshVault(records), keys[0])
  })
  const again = openDoc(name)
  expect(await again.stored.loaded).toEqual({ damaged: 1, opened: true })
})

async function bytesOf(name: string): Promise<Uint8Array[]> {
  let all: Uint8Array[] = []
  await editRaw(name, (_, __, values) => {
    all = values
  })
  return all
}

test('P6: a database in which nothing is as this app has it is left as it is, whatever its version', async () => {
  const name = freshName()
  const open = (version?: number) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name, version)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
  const made = await open(1000)
  made.close()
  const { stored } = openDoc(name)
  await stored.loaded
  expect(stored.status()).toEqual({ state: 'failed', code: 'cannot-open' })
  await stored.close()
  const left = await open()
  expect([left.version, left.objectStoreNames.length]).toEqual([1000, 0])
  left.close()
})
