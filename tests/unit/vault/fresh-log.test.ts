import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { createFreshLog } from '../../../renderer/vault/log/fresh-log.ts'

afterEach(() => vi.restoreAllMocks())

/** One device, whose windows come and go; how many bytes they have written. */
function device() {
  const windows = new Map<string, string>()
  let written = 0
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
    key,
  ) {
    written += value instanceof Uint8Array ? value.length : 0
    return put.call(this, value, key)
  })
  const open = (window: string) => {
    const log = createFreshLog({
      timeout: 2000,
      live: (name) => windows.set(window, name),
      alive: async () => new Set(windows.values()),
    })
    return { hold: log.hold, die: () => windows.delete(window) }
  }
  const grown = () => {
    const before = written
    written = 0
    return before
  }
  return { open, grown }
}

test('P6: after a session that did not end well the log is made new before anything is written', async () => {
  const { open, grown } = device()
  const first = open('first')
  const [one, two] = [await first.hold(), await first.hold()]
  expect(grown(), 'the very first').toBe(0)
  await one()
  await two()
  first.die()

  const second = open('second')
  await second.hold()
  expect(grown(), 'after one that ended well').toBe(0)
  second.die()

  const third = open('third')
  const release = await third.hold()
  expect(grown(), 'after one that did not').toBeGreaterThan(4.5 * 1024 * 1024)
  const beside = open('beside')
  const releaseBeside = await beside.hold()
  expect(grown(), 'beside one that lives').toBe(0)
  await release()
  await release()
  await releaseBeside()
  third.die()
  beside.die()
  await open('last').hold()
  expect(grown(), 'once is enough').toBe(0)
})

test('P6: a disk that takes nothing, or does not answer, does not keep the notes waiting', async () => {
  vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest)
  const alive = async () => new Set<string>()
  const log = createFreshLog({ timeout: 20, live: () => undefined, alive })
  const release = await log.hold()
  await release()
})
