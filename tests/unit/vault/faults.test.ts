import { afterEach, describe, expect, test, vi } from 'vitest'
import { deleteDatabase } from '../../../renderer/vault/store/database.ts'
import type { StoredDoc, VaultStatus } from '../../../renderer/vault/vault.ts'
import { freshName, openDoc } from './kit.ts'

afterEach(() => vi.restoreAllMocks())

function until(stored: StoredDoc, state: VaultStatus['state']): Promise<VaultStatus> {
  return new Promise((resolve) => {
    const look = () => {
      if (stored.status().state !== state) return
      stop()
      resolve(stored.status())
    }
    const stop = stored.onStatus(look)
    look()
  })
}

/** Every write fails with this error, until the mock is restored. */
function failWrites(name: string): void {
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort()
    throw new DOMException('', name)
  })
}

describe('P6: what is not on the disk is not called saved', () => {
  test.each([
    ['QuotaExceededError', 'quota-exceeded'],
    ['UnknownError', 'write-failed'],
  ])(
    '%s: writing goes on in memory, the status says so, and it is made good later',
    async (error, code) => {
      const name = freshName()
      const { text, stored } = openDoc(name, { retryDelay: 30 })
      await stored.loaded
      text.insert(0, 'first ')
      await stored.flush()
      failWrites(error)
      text.insert(6, 'second ')
      expect(await stored.flush()).toEqual({ state: 'failed', code })
      text.insert(13, 'third')
      expect(await stored.flush()).toEqual({ state: 'failed', code })
      expect(text.toString()).toBe('first second third')
      vi.restoreAllMocks()
      // By itself, without another key pressed.
      expect(await until(stored, 'saved')).toEqual({ state: 'saved' })
      const again = openDoc(name)
      await again.stored.loaded
      expect(again.text.toString()).toBe('first second third')
    },
  )

  test('a disk that is full from the start: the start does not hang, and nothing is saved', async () => {
    const name = freshName()
    failWrites('QuotaExceededError')
    const { text, stored } = openDoc(name)
    await stored.loaded
    text.insert(0, 'x')
    expect((await stored.flush()).state).toBe('failed')
    vi.restoreAllMocks()
  })

  test('a database that never opens: the start goes on after a while, and says so', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest)
    const { text, stored } = openDoc(freshName(), { timeout: 50 })
    expect(await stored.loaded).toEqual({ damaged: 0, opened: false })
    text.insert(0, 'in memory')
    expect(await stored.flush()).toEqual({ state: 'failed', code: 'cannot-open' })
    expect(await stored.rescue()).toBeUndefined()
  })

  test('a database that opens at the second try: what was typed meanwhile is saved', async () => {
    const name = freshName()
    vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest)
    const { text, stored } = openDoc(name, { timeout: 50, retryDelay: 30 })
    await stored.loaded
    text.insert(0, 'typed while it would not open')
    vi.restoreAllMocks()
    expect(await until(stored, 'saved')).toEqual({ state: 'saved' })
    const again = openDoc(name)
    await again.stored.loaded
    expect(again.text.toString()).toBe('typed while it would not open')
  })

  test('a database that the browser closes is opened again', async () => {
    const name = freshName()
    const closeAll = watchOpened(name)
    const { text, stored } = openDoc(name, { retryDelay: 30 })
    await stored.flush()
    closeAll()
    expect(stored.status()).toEqual({ state: 'failed', code: 'closed-by-browser' })
    text.insert(0, 'typed after it was closed')
    expect(await until(stored, 'saved')).toEqual({ state: 'saved' })
    const again = openDoc(name)
    await again.stored.loaded
    expect(again.text.toString()).toBe('typed after it was closed')
  })
})

test('every writing transaction asks for strict durability, y-indexeddb’s own included', async () => {
  const asked: (IDBTransactionOptions | undefined)[] = []
  const { transaction } = IDBDatabase.prototype
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    names,
    mode,
    options,
  ) {
    if (mode === 'readwrite') asked.push(options)
    return transaction.call(this, names, mode, options)
  })
  const { text, stored } = openDoc(freshName())
  await stored.loaded
  text.insert(0, 'x')
  await stored.flush()
  await stored.compact()
  await stored.close()
  expect(asked.length).toBeGreaterThanOrEqual(3)
  expect(asked.every((options) => options?.durability === 'strict')).toBe(true)
})

test('P6: a database that the browser has cleared, the keys too, is not made anew by itself', async () => {
  const name = freshName()
  const closeAll = watchOpened(name)
  let kept = true
  const isKept = async () => kept
  const { text, stored } = openDoc(name, { retryDelay: 20 }, undefined, isKept)
  await stored.loaded
  text.insert(0, 'written ')
  await stored.flush()
  kept = false
  closeAll()
  vi.restoreAllMocks()
  await deleteDatabase(name, 1000)
  text.insert(0, 'more ')
  expect(await stored.flush()).toEqual({ state: 'failed', code: 'cleared' })
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  kept = true
  expect(await stored.flush()).toEqual({ state: 'saved' })
  const again = openDoc(name)
  await again.stored.loaded
  expect(again.text.toString()).toBe('more written ')
})

/** Watches what is opened under a name; gives the way to close it as a browser does that clears it. */
function watchOpened(name: string): () => void {
  const opened: IDBDatabase[] = []
  const { open } = indexedDB
  vi.spyOn(indexedDB, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    const request = open.apply(indexedDB, args)
    request.addEventListener('success', () => opened.push(request.result))
    return request
  })
  return () => {
    const last = opened.findLast((one) => one.name === name)
    last?.close()
    last?.onclose?.(new Event('close'))
  }
}
