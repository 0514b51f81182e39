import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordSlot } from '../../../renderer/vault/log/record-keys.ts'
import { openStoredDoc } from '../../../renderer/vault/open-stored-doc.ts'
import { openRescueCopy } from '../../../renderer/vault/rescue/open-rescue-copy.ts'
import { deleteDatabase } from '../../../renderer/vault/store/database.ts'
import { seededRandom } from '../../support/seeded.ts'
import { editRaw, freshName, key, openDoc, seededBytes } from './kit.ts'
import { memorySlots, memoryWindows } from './memory-slots.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 100_000)
const pieces = ['a', 'b', 'c', 'd', 'e', 'f']

/** One device: its slots, and the name of one vault on it. */
function device() {
  // A database's name as the app makes them: 40 hexadecimal digits.
  const name = freshName().slice(3).padStart(40, '0')
  return { name, tuning: { slots: memorySlots(), windows: memoryWindows() } }
}
type Device = ReturnType<typeof device>

/** A vault of pieces, each a record of its own that needs no other, and the copy of it. */
async function copied({ name, tuning }: Device): Promise<Uint8Array> {
  const { doc, stored } = openDoc(name, tuning)
  await stored.loaded
  for (const piece of pieces) {
    const client = new Y.Doc()
    client.getMap('m').set(piece, `said ${piece}`)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client))
    await stored.flush()
  }
  const copy = await stored.rescue()
  await stored.close()
  if (!copy) throw new Error('there was something to copy')
  return copy
}

/** The same vault as a target, open; what is in it. */
async function target({ name, tuning }: Device, secret = key) {
  const doc = new Y.Doc()
  const stored = openStoredDoc({ name, doc, key: secret }, { batchDelay: 5, ...tuning })
  await stored.loaded
  const open = (copy: Uint8Array) =>
    openRescueCopy(copy, [{ name, key: secret, doc, stored }], tuning.slots)
  return { doc, stored, open, held: () => [...doc.getMap('m').keys()].sort() }
}

function flip(bytes: Uint8Array, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
}

/** The vault is lost: the database, and what of its key can be erased. */
async function lose({ name, tuning }: Device): Promise<void> {
  await deleteDatabase(name, 1000)
  for (const mark of ['a', 'b'] as const) await tuning.slots.erase(recordSlot(name, mark))
}

describe('P6: a rescue copy', () => {
  test('brings everything back where the vault is gone; twice changes nothing', async () => {
    const here = device()
    const copy = await copied(here)
    await lose(here)
    const { doc, stored, open, held } = await target(here)
    expect(held()).toEqual([])
    expect(await open(copy)).toEqual({ ok: true, damaged: 0, saved: true })
    expect(held()).toEqual(pieces)
    const once = Y.encodeStateAsUpdate(doc)
    expect(await open(copy)).toEqual({ ok: true, damaged: 0, saved: true })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(once)
    await stored.close()
    expect((await target(here)).held(), 'after another start').toEqual(pieces)
  })

  test('adds to what was written since, and takes nothing away', async () => {
    const here = device()
    const copy = await copied(here)
    const { doc, open, held } = await target(here)
    doc.getMap('m').delete('a')
    doc.getMap('m').set('later', true)
    expect(await open(copy)).toEqual({ ok: true, damaged: 0, saved: true })
    expect(held()).toEqual([...pieces.slice(1), 'later'].sort())
  })

  test('that was made when the device’s slots could not be read opens when they can', async () => {
    const here = device()
    const whole = await copied(here)
    const blind = { ...here.tuning.slots, read: () => Promise.reject(new DOMException('')) }
    const stored = openStoredDoc(
      { name: here.name, doc: new Y.Doc(), key },
      { ...here.tuning, slots: blind, retryDelay: 1e6 },
    )
    expect(await stored.loaded).toEqual({ damaged: 0, opened: false })
    const copy = await stored.rescue()
    expect(whole.length).toBeGreaterThan(copy?.length ?? 0)
    await deleteDatabase(here.name, 1000)
    const { open, held } = await target(here)
    expect(held()).toEqual([])
    expect(await open(copy ?? new Uint8Array())).toMatchObject({ ok: true })
    expect(held()).toEqual(pieces)
  })

  test('says how much of it did not open', async () => {
    const here = device()
    const { doc, stored } = openDoc(here.name, here.tuning)
    await stored.loaded
    for (const piece of pieces) {
      doc.getMap('m').set(piece, true)
      await stored.flush()
    }
    await editRaw(here.name, (store, keys, values) => {
      const at = values.findLastIndex((value) => value.length > 10)
      store.put(values[at]?.slice(0, -3), keys[at])
    })
    const copy = (await stored.rescue()) ?? new Uint8Array()
    await lose(here).catch(() => undefined)
    const { open, held } = await target({ ...here })
    expect(await open(copy)).toMatchObject({ ok: true, damaged: 1 })
    expect(held()).toEqual(pieces.slice(0, -1))
  })
})

describe('P6: a file that is no good gets a word, and changes nothing', () => {
  test('another kind of file, a newer one, another device’s, another key’s', async () => {
    const here = device()
    const copy = await copied(here)
    const { doc, open } = await target(here)
    const before = Y.encodeStateAsUpdate(doc)
    const newer = copy.slice()
    newer[3] = 2
    const foreign = await copied(device())
    const files = [
      [new Uint8Array(), 'not-a-rescue-copy'],
      [new TextEncoder().encode('Sotto, but not this'), 'not-a-rescue-copy'],
      [copy.slice(0, 20), 'not-a-rescue-copy'],
      [newer, 'future-version'],
      [foreign, 'no-key'],
    ] as const
    for (const [file, code] of files) expect(await open(file)).toEqual({ ok: false, code })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    await lose(here)
    const other = await target(here, seededBytes(8)(32))
    expect(await other.open(copy)).toEqual({ ok: false, code: 'nothing-opens' })
    expect(other.held()).toEqual([])
  })

  test(`damaged at random (seed ${seed}): what is whole comes back, as it was, and nothing else`, async () => {
    const random = seededRandom(seed)
    const here = device()
    const copy = await copied(here)
    await lose(here)
    let whole = 0
    for (let round = 0; round < 60; round++) {
      const bad = copy.slice(0, random() < 0.3 ? Math.floor(random() * copy.length) : copy.length)
      for (let flips = Math.floor(random() * 4); flips >= 0 && bad.length > 0; flips--)
        flip(bad, Math.floor(random() * bad.length * 8))
      const doc = new Y.Doc()
      const stored = { loaded: Promise.resolve({ damaged: 0, opened: true }) }
      const flush = async () => ({ state: 'saved' }) as const
      const slots = memorySlots()
      const result = await openRescueCopy(
        bad,
        [{ name: here.name, key, doc, stored: { ...stored, flush } }],
        slots,
      )
      const held = [...doc.getMap('m')]
      for (const [piece, words] of held) expect(words).toBe(`said ${piece}`)
      if (!result.ok) expect(held).toEqual([])
      else if (held.length < pieces.length) expect(result.damaged).toBeGreaterThan(0)
      else whole++
    }
    expect(whole).toBeLessThan(60)
  })
})

test('P4: a rescue copy holds neither words nor the secrets that open it', async () => {
  const here = device()
  const { text, stored } = openDoc(here.name, here.tuning)
  await stored.loaded
  text.insert(0, 'CANARY')
  await stored.flush()
  const copy = Buffer.from((await stored.rescue()) ?? [])
  expect(copy.length).toBeGreaterThan(100)
  expect(copy.includes('CANARY')).toBe(false)
  const slots = await here.tuning.slots.list()
  expect(slots.length).toBeGreaterThan(0)
  for (const slot of slots)
    expect(copy.includes(Buffer.from((await here.tuning.slots.read(slot)) ?? []))).toBe(false)
})
