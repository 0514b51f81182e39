import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { carry } from '../../../renderer/session/carry.ts'
import type { LoadReport, VaultStatus } from '../../../renderer/vault/index.ts'
import { freshName, openDoc } from '../vault/kit.ts'

function old(load: LoadReport) {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'typed before')
  const done: string[] = []
  const stored = { loaded: Promise.resolve(load), burn: async () => void done.push('burned') }
  const room = { leave: async () => void done.push('left') }
  return { doc, stored, room, close: async () => void done.push('closed'), done }
}

function next(state: VaultStatus) {
  const doc = new Y.Doc()
  const loaded = Promise.resolve({ damaged: 0, opened: true })
  return { doc, stored: { loaded, flush: async () => state } }
}

const whole = { damaged: 0, opened: true }
const full = { state: 'failed', code: 'quota-exceeded' } as const

test.each([
  ['read whole and saved anew', whole, { state: 'saved' } as const, true],
  ['could not be opened', { damaged: 0, opened: false }, { state: 'saved' } as const, false],
  [
    'opened with a record damaged',
    { damaged: 1, opened: true },
    { state: 'saved' } as const,
    false,
  ],
  ['not saved under the new key', whole, full, false],
])(
  'P6: notes under a replaced key are burned only if nothing is lost: %s',
  async (...[, load, state, burned]) => {
    const from = old(load)
    const to = next(state)
    await carry(from, to)
    expect(to.doc.getText('t').toString()).toBe('typed before')
    expect(from.done).toEqual(burned ? ['left', 'burned', 'closed'] : ['left', 'closed'])
  },
)

test('P6: what is typed while the notes are on their way comes along, and is saved before the old ones burn', async () => {
  const from = old(whole)
  const to = next({ state: 'saved' })
  let flushes = 0
  let savedWith = ''
  const flush = async () => {
    flushes++
    if (flushes === 1) from.doc.getText('t').insert(0, 'late, ')
    savedWith = to.doc.getText('t').toString()
    return { state: 'saved' } as const
  }
  await carry(from, { doc: to.doc, stored: { ...to.stored, flush } })
  expect(to.doc.getText('t').toString()).toBe('late, typed before')
  expect(savedWith).toBe('late, typed before')
  expect(from.done).toEqual(['left', 'burned', 'closed'])
})

test('P6: a key that is replaced while the disk does not answer costs no notes', async () => {
  const [oldName, newName] = [freshName(), freshName()]
  const written = openDoc(oldName)
  await written.stored.loaded
  written.text.insert(0, 'of this morning')
  await written.stored.close()

  const failing = {
    fill: async () => Promise.reject(new Error('busy')),
    read: async () => Promise.reject(new Error('busy')),
    erase: async () => undefined,
    list: async () => [],
  }
  const stuck = openDoc(oldName, { slots: failing, retryDelay: 60_000 })
  const room = { leave: async () => undefined }
  const close = () => stuck.stored.close()
  await carry({ doc: stuck.doc, stored: stuck.stored, room, close }, openDoc(newName))

  const again = openDoc(oldName)
  await again.stored.loaded
  expect(again.text.toString()).toBe('of this morning')
})
