import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openStoredDoc } from '../../../renderer/vault/open-stored-doc.ts'
import { vaultOrigin } from '../../../shared/base/origin.ts'
import { editRaw, freshName, openDoc, seededBytes } from './kit.ts'

describe('P6: what is called saved is there afterwards', () => {
  test('a document comes back as it was', async () => {
    const name = freshName()
    const first = openDoc(name)
    expect(await first.stored.loaded).toEqual({ damaged: 0, opened: true })
    expect(await first.stored.flush()).toEqual({ state: 'saved' })
    first.text.insert(0, 'in a low voice')
    expect(first.stored.status()).toEqual({ state: 'saving' })
    expect(await first.stored.flush()).toEqual({ state: 'saved' })
    // No close: the power went.
    const second = openDoc(name)
    await second.stored.loaded
    expect(second.text.toString()).toBe('in a low voice')
  })

  test('what was written before the storage was open is saved too', async () => {
    const name = freshName()
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'before ')
    const first = openDoc(name, {}, doc)
    first.text.insert(7, 'and meanwhile')
    await first.stored.loaded
    expect(await first.stored.flush()).toEqual({ state: 'saved' })
    const second = openDoc(name)
    await second.stored.loaded
    expect(second.text.toString()).toBe('before and meanwhile')
  })

  test('what somebody writes in answer to what is loaded is saved too', async () => {
    const name = freshName()
    const first = openDoc(name)
    first.text.insert(0, 'stored')
    await first.stored.close()
    const doc = new Y.Doc()
    const answers = doc.getArray('answers')
    doc.getText('t').observe(({ transaction }) => {
      if (transaction.origin === vaultOrigin) doc.transact(() => answers.push(['seen']), 'reader')
    })
    const second = openDoc(name, {}, doc)
    await second.stored.loaded
    doc.transact(() => doc.getMap('m').set('after', true), 'reader')
    expect(await second.stored.flush()).toEqual({ state: 'saved' })
    const third = openDoc(name)
    await third.stored.loaded
    expect(third.text.toString()).toBe('stored')
    expect(third.doc.getArray('answers').toArray()).toEqual(['seen'])
    expect(third.doc.getMap('m').get('after')).toBe(true)
  })

  test('two windows of one device keep what both wrote, through compaction', async () => {
    const name = freshName()
    const [a, b] = [openDoc(name), openDoc(name)]
    await Promise.all([a.stored.loaded, b.stored.loaded])
    a.text.insert(0, 'one ')
    await a.stored.flush()
    b.text.insert(0, 'two ')
    await b.stored.flush()
    expect(await a.stored.compact()).toEqual({ state: 'saved' })
    await b.stored.close()
    const c = openDoc(name)
    expect(await c.stored.loaded).toEqual({ damaged: 0, opened: true })
    expect(c.text.toString().split(' ').filter(Boolean).sort()).toEqual(['one', 'two'])
  })

  test('the log is compacted when it grows, and on close', async () => {
    const name = freshName()
    const { text, stored } = openDoc(name, { maxRecords: 10 })
    await stored.loaded
    for (let i = 0; i < 35; i++) {
      text.insert(0, `${i} `)
      await stored.flush()
    }
    await editRaw(name, (_, keys) => expect(keys.length).toBeLessThan(15))
    await stored.close()
    await editRaw(name, (_, keys) => expect(keys.length).toBe(1))
    const again = openDoc(name)
    expect(await again.stored.loaded).toEqual({ damaged: 0, opened: true })
    expect(again.text.toString()).toBe(text.toString())
  })
})

describe('P4: on disk there is only ciphertext', () => {
  test('no stored byte sequence holds the words; deleted ones are gone after compaction', async () => {
    const name = freshName()
    const { text, stored } = openDoc(name)
    await stored.loaded
    text.insert(0, 'CANARY')
    await stored.flush()
    await editRaw(name, (_, __, values) => {
      for (const value of values) expect(Buffer.from(value).includes('CANARY')).toBe(false)
    })
    const before: Uint8Array[] = []
    await editRaw(name, (_, __, values) => before.push(...values))
    text.delete(0, 6)
    await stored.compact()
    await editRaw(name, (_, keys) => expect(keys).toHaveLength(1))
  })

  test('another key opens nothing, changes nothing, and says so', async () => {
    const name = freshName()
    const first = openDoc(name)
    await first.stored.loaded
    first.text.insert(0, 'ours')
    await first.stored.close()
    const doc = new Y.Doc()
    const other = openStoredDoc({ name, doc, key: seededBytes(8)(32) })
    expect(await other.loaded).toEqual({ damaged: 0, opened: false })
    doc.getText('t').insert(0, 'theirs')
    expect(await other.flush()).toEqual({ state: 'failed', code: 'wrong-key' })
    await other.close()
    const again = openDoc(name)
    await again.stored.loaded
    expect(again.text.toString()).toBe('ours')
  })

  test('a record opens only in its own document', async () => {
    const [name, other] = [freshName(), freshName()]
    const first = openDoc(name)
    const second = openDoc(other)
    await Promise.all([first.stored.loaded, second.stored.loaded])
    first.text.insert(0, 'x')
    await first.stored.flush()
    await second.stored.close()
    const records: Uint8Array[] = []
    await editRaw(name, (_, __, values) => records.push(...values))
    await editRaw(other, (store) => {
      for (const record of records) store.add(record)
    })
    const moved = openDoc(other)
    expect((await moved.stored.loaded).damaged).toBe(1)
    expect(moved.text.toString()).toBe('')
  })

  test('burning deletes the database, and in every window', async () => {
    const name = freshName()
    const [a, b] = [openDoc(name), openDoc(name)]
    await Promise.all([a.stored.loaded, b.stored.loaded])
    a.text.insert(0, 'gone')
    await a.stored.flush()
    await a.stored.burn()
    expect(a.stored.status()).toEqual({ state: 'failed', code: 'burned' })
    expect(b.stored.status()).toEqual({ state: 'failed', code: 'burned' })
    b.text.insert(0, 'not kept')
    await b.stored.flush()
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name)
  })
})
