import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocJournal } from '../../../renderer/vault/journal/doc-journal.ts'
import { journaledSlots } from '../../../renderer/vault/journal/journaled-slots.ts'
import { openStoredDoc } from '../../../renderer/vault/open-stored-doc.ts'
import { deleteDatabase } from '../../../renderer/vault/store/database.ts'
import type { Journal } from '../../../shared/journal/journal.ts'
import { openJournalLog } from '../../../shared/journal/journal-log.ts'
import { memoryDisk } from '../journal/memory-files.ts'
import { editRaw, freshName, key } from './kit.ts'
import { memorySlots, memoryWindows } from './memory-slots.ts'

/** One device with its two places, each of which can be lost by itself. */
async function twoPlaces() {
  let journal = await openJournalLog(memoryDisk().files)
  let own = memorySlots()
  let isFull = false
  const face: Journal = {
    read: (name) => journal.read(name),
    readSecret: (name) => journal.readSecret(name),
    names: () => journal.names(),
    write: (changes) =>
      isFull ? Promise.reject(new DOMException('', 'QuotaExceededError')) : journal.write(changes),
  }
  const windows = memoryWindows()
  const name = freshName()
  const open = (without?: 'journal') => {
    const both = journaledSlots(
      {
        ...own,
        keep: async (slot, secret) => own.set(slot, secret),
      },
      without ? undefined : face,
    )
    const doc = new Y.Doc()
    const stored = openStoredDoc(
      { name, doc, key },
      {
        batchDelay: 1,
        slots: both,
        windows,
        freshLog: undefined,
        journal: without ? undefined : face,
      },
    )
    return { doc, stored, slots: both, text: doc.getText('t') }
  }
  return {
    name,
    open,
    journal: () => face,
    fillDisk: (full: boolean) => {
      isFull = full
    },
    loseDatabases: async () => {
      await deleteDatabase(name, 1000)
      own = memorySlots()
    },
    loseJournal: async () => {
      journal = await openJournalLog(memoryDisk().files)
    },
    slots: () => own,
  }
}

/** Opens, writes, and says that it is saved; the power goes without a word. */
async function write(device: Awaited<ReturnType<typeof twoPlaces>>, words: string) {
  const opened = device.open()
  await opened.stored.loaded
  opened.text.insert(opened.text.length, words)
  expect(await opened.stored.flush()).toEqual({ state: 'saved' })
  return opened
}

async function readBack(device: Awaited<ReturnType<typeof twoPlaces>>, without?: 'journal') {
  const opened = device.open(without)
  const report = await opened.stored.loaded
  const text = opened.text.toString()
  await opened.stored.flush()
  await opened.stored.close()
  return { ...report, text }
}

describe('P6: what is called saved lies in two places, and comes back from either', () => {
  test('the databases thrown away whole: all comes back, and lies in both again', async () => {
    const device = await twoPlaces()
    const first = await write(device, 'in a low voice')
    await first.stored.close()
    await write(device, ', once more')
    await device.loseDatabases()
    const whole = { damaged: 0, opened: true, text: 'in a low voice, once more' }
    expect(await readBack(device)).toEqual(whole)
    await device.loseJournal()
    expect(await readBack(device)).toEqual(whole)
  })

  test('the journal lost, or never there: it is filled from the databases', async () => {
    const device = await twoPlaces()
    const first = device.open('journal')
    await first.stored.loaded
    first.text.insert(0, 'from before')
    await first.stored.close()
    expect((await readBack(device)).text).toBe('from before')
    await device.loseDatabases()
    expect((await readBack(device)).text).toBe('from before')
  })

  test('what each of the two alone has is put together', async () => {
    const device = await twoPlaces()
    const first = await write(device, 'both ')
    await first.stored.close()
    // A session whose journal was full, and one whose database lost its last record.
    device.fillDisk(true)
    await (await write(device, 'database ')).stored.close()
    device.fillDisk(false)
    await write(device, 'journal ')
    await editRaw(device.name, (store, keys) => store.delete(keys.at(-1) ?? 0))
    const back = await readBack(device)
    expect(back.damaged).toBe(0)
    expect(back.text.split(' ').sort()).toEqual(['', 'both', 'database', 'journal'])
  })

  test('a record that is damaged in one place is whole in the other, and nobody is told of a loss', async () => {
    const device = await twoPlaces()
    await write(device, 'in a low voice')
    await editRaw(device.name, (store, keys, values) => {
      const last = values.at(-1)?.slice() ?? new Uint8Array()
      last[last.length - 9] = (last[last.length - 9] ?? 0) ^ 1
      store.put(last, keys.at(-1))
    })
    expect(await readBack(device)).toEqual({ damaged: 0, opened: true, text: 'in a low voice' })
    expect((await readBack(device, 'journal')).text).toBe('in a low voice')
  })

  test('two windows of one device: what both wrote lies in both places', async () => {
    const device = await twoPlaces()
    const [a, b] = [device.open(), device.open()]
    await Promise.all([a.stored.loaded, b.stored.loaded])
    a.text.insert(0, 'one ')
    await a.stored.flush()
    b.text.insert(0, 'two ')
    await b.stored.flush()
    expect(await a.stored.compact()).toEqual({ state: 'saved' })
    b.text.insert(0, 'three ')
    await b.stored.flush()
    await device.loseDatabases()
    const { text } = await readBack(device)
    expect(text.split(' ').filter(Boolean).sort()).toEqual(['one', 'three', 'two'])
  })

  test('a disk too full for the journal keeps the notes as before, and the journal has no gap that nobody knows of', async () => {
    const device = await twoPlaces()
    const first = await write(device, 'one ')
    device.fillDisk(true)
    first.text.insert(first.text.length, 'two ')
    expect(await first.stored.flush()).toEqual({ state: 'saved' })
    device.fillDisk(false)
    first.text.insert(first.text.length, 'three ')
    await first.stored.flush()
    // It has the first word alone until the next snapshot, not the first and the third.
    expect(await createDocJournal(device.name, device.journal()).load()).toHaveLength(1)
    await first.stored.close()
    await device.loseDatabases()
    expect((await readBack(device)).text).toBe('one two three ')
  })
})

describe('P4: burning and compaction leave nothing that opens in either place', () => {
  test('after burning, neither has a record or a secret', async () => {
    const device = await twoPlaces()
    const opened = await write(device, 'to be burned')
    await opened.stored.compact()
    await opened.stored.burn()
    expect(await device.journal().names()).toEqual([])
    expect(device.slots().size()).toBe(0)
    expect((await readBack(device)).text).toBe('')
  })

  test('a burn whose power goes after its first step does not come back by the journal', async () => {
    const device = await twoPlaces()
    const opened = await write(device, 'to be burned')
    // The first step of erasing a slot is the journal's; the rest never happens.
    const [slot = ''] = await device.slots().list()
    await device.journal().write([{ kind: 'drop', name: `s/${slot}` }])
    await device.loseDatabases()
    void opened
    expect((await readBack(device)).text).toBe('')
  })

  test('compaction erases the secret before in both', async () => {
    const device = await twoPlaces()
    const opened = await write(device, 'one')
    const before = await device.slots().list()
    await opened.stored.compact()
    const names = await device.journal().names()
    expect(names.filter((name) => before.includes(name.slice(2)))).toEqual([])
    expect(names.filter((name) => name.startsWith('s/'))).toHaveLength(1)
  })
})
