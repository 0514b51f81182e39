import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { openDeviceMemory } from '../../../renderer/session/device-memory.ts'
import { followCopies } from '../../../renderer/session/follow-copies.ts'
import type { OwnWindows } from '../../../renderer/sync/index.ts'
import { seededBytes } from '../../support/seeded.ts'

const random = seededBytes(41)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A machine: what it remembers, and its windows, which know each other. */
function machine(secrets = { storage: random(32), acts: random(32) }) {
  const memory = openDeviceMemory({
    storageSecret: secrets.storage,
    keep: false,
    isKept: async () => true,
  })
  const windows: { session: string; tell: (session: string) => void }[] = []
  const window = (): OwnWindows => {
    const known = new Set<string>()
    return {
      has: (session) => known.has(session),
      enter: (session, onOther) => {
        const tell = (other: string) => {
          known.add(other)
          onOther(other)
        }
        for (const one of windows) {
          one.tell(session)
          tell(one.session)
        }
        windows.push({ session, tell })
      },
      leave: () => undefined,
    }
  }
  const open = async () => {
    const awareness = new Awareness(new Y.Doc())
    const copies = followCopies(secrets, memory, awareness, window())
    await vi.advanceTimersByTimeAsync(10)
    const proof = copies.proof()
    awareness.setLocalState({ name: 'x', color: 1, session: proof })
    return { copies, awareness, proof }
  }
  return { secrets, open }
}

type Session = Awaited<ReturnType<ReturnType<typeof machine>['open']>>

async function meet(...sessions: readonly Session[]): Promise<void> {
  for (const { awareness } of sessions)
    for (const { awareness: other } of sessions)
      if (other !== awareness)
        applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'peer')
  await vi.advanceTimersByTimeAsync(5000)
}

test('P3: two machines with one profile notice each other', async () => {
  const one = machine()
  const [here, there] = [await one.open(), await machine(one.secrets).open()]
  await meet(here, there)
  expect(here.copies.noticed()).toBe('acts-alike')
  expect(there.copies.noticed()).toBe('acts-alike')
})

test('a copy that has tags of its own by now is told apart', async () => {
  const one = machine()
  const other = machine({ ...one.secrets, acts: random(32) })
  const [here, there] = [await one.open(), await other.open()]
  await meet(here, there)
  expect([here, there].map(({ copies }) => copies.noticed())).toEqual(['acts-apart', 'acts-apart'])
})

test('other devices, and windows of one’s own, are no copies', async () => {
  const [one, other] = [machine(), machine()]
  const sessions = [await one.open(), await one.open(), await other.open()] as const
  await meet(...sessions)
  expect(sessions.map(({ copies }) => copies.noticed())).toEqual([undefined, undefined, undefined])
  const [here, second, stranger] = sessions
  expect(here.copies.isOwn(second.proof ?? '')).toBe(true)
  expect(here.copies.isOwn(stranger.proof ?? '')).toBe(false)
})

test('P7: an earlier session of one’s own that somebody shows again is no copy, and is not answered', async () => {
  const one = machine()
  const before = await one.open()
  const hostile = new Awareness(new Y.Doc())
  hostile.setLocalState({ name: 'y', color: 2, session: before.proof })
  before.copies.stop()
  const here = await one.open()
  const said = JSON.stringify(here.awareness.getLocalState())
  await meet(here, { ...here, awareness: hostile })
  expect(here.copies.noticed()).toBeUndefined()
  expect(JSON.stringify(here.awareness.getLocalState())).toBe(said)
})

test('P3: where nothing could be read of earlier sessions, none is shown, and none is taken for a copy’s', async () => {
  const { secrets } = machine()
  const memory = openDeviceMemory({
    ...{ storageSecret: secrets.storage, keep: false },
    isKept: async () => true,
  })
  const unread = { ...memory.stored, loaded: Promise.resolve({ opened: false, damaged: 0 }) }
  const awareness = new Awareness(new Y.Doc())
  const copies = followCopies(secrets, { ...memory, stored: unread }, awareness, {
    has: () => false,
    enter: () => undefined,
    leave: () => undefined,
  })
  await vi.advanceTimersByTimeAsync(10)
  expect(copies.proof()).toBeUndefined()
  const copy = await machine(secrets).open()
  applyAwarenessUpdate(
    awareness,
    encodeAwarenessUpdate(copy.awareness, [copy.awareness.clientID]),
    'peer',
  )
  await vi.advanceTimersByTimeAsync(5000)
  expect(copies.noticed()).toBeUndefined()
})
