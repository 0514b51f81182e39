import { expect, test } from 'vitest'
import { properAddress } from '../../../renderer/platform/index.ts'

const opened: string[] = []

/** A page opened at this address, with so many databases; a meeting point answers at 127.0.0.1 or not. */
function place(href: string, databases = 0, isThere = true) {
  return {
    location: new URL(href),
    indexedDB: { databases: async () => Array.from({ length: databases }, () => ({})) },
    WebSocket: class {
      onopen: (() => void) | null = null
      onerror: (() => void) | null = null
      constructor(url: string) {
        opened.push(url)
        queueMicrotask(() => (isThere ? this.onopen?.() : this.onerror?.()))
      }
      close(): void {}
    },
  }
}

test('P6: the app that was opened as localhost goes to the one address under which it keeps things, invite and all', async () => {
  const address = await properAddress(place('http://localhost:4470/?a#join'), '/meet')
  expect(address).toBe('http://127.0.0.1:4470/?a#join')
  expect(opened).toEqual(['ws://127.0.0.1:4470/meet'])
})

test.each([
  ['what is kept there already stays in reach', place('http://localhost:4470/', 1)],
  ['nobody answers under the other name', place('http://localhost:4470/', 0, false)],
  ['it has a certificate for that name', place('https://localhost/')],
  ['it is the right one', place('http://127.0.0.1:4470/')],
  ['it is another computer', place('http://10.0.0.2:4470/')],
])('P6: an address stays as it is where %s', async (_, where) => {
  expect(await properAddress(where, '/meet')).toBeUndefined()
})
