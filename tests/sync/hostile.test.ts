import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CutOffCode } from '../../renderer/sync/limits.ts'
import { limits } from '../../renderer/sync/limits.ts'
import type { Link } from '../../renderer/sync/link/link.ts'
import { createLink } from '../../renderer/sync/link/link.ts'
import { createMemoryBudget } from '../../renderer/sync/link/memory-budget.ts'
import { createTokenBucket } from '../../renderer/sync/link/token-bucket.ts'
import type { PeerState } from '../../renderer/sync/mesh/peer-state.ts'
import { writePeerState } from '../../renderer/sync/mesh/peer-state.ts'
import { decodeMessage, encodeMessage } from '../../renderer/sync/mesh/wire.ts'
import { protocol } from '../../renderer/sync/protocol.ts'
import { defaultTiming } from '../../renderer/sync/timing.ts'
import type { Lane, Transport } from '../../renderer/sync/transport/transport.ts'
import type { Sim } from './support/sim-world.ts'
import { makeSim } from './support/sim-world.ts'

/* A member with a changed client: it knows the key, and sends what it likes. */

let sim: Sim
afterEach(() => sim.end())

interface Hostile {
  readonly frame: (lane: Lane, frame: Uint8Array) => void
  readonly message: (message: Uint8Array) => void
  readonly signal: (value: unknown) => void
  /** Begins a link anew, as if it had never been there. */
  readonly comeBack: () => void
  /** What the victim sends it. */
  hear: (message: Uint8Array) => void
}

const hostileId = 'ffffffff-ffff-4fff-8fff-ffffffffffff'

/** Two honest devices and a hostile one that is linked to both. */
function room(seed: number): { hostile: Hostile; victim: Sim['devices'][number] } {
  sim = makeSim(seed)
  const victim = sim.add()
  sim.add()
  const transports: Transport[] = []
  const hostile: Hostile = {
    frame: (lane, frame) => transports.at(-1)?.send(lane, frame),
    message: (message) => links.get(victim.id)?.send('talk', message),
    signal: (value) => sim.meetingPoint.publish(hostileId, victim.id, value),
    comeBack: () => {
      links.delete(victim.id)
      linkTo(victim.id).want(true)
    },
    hear: () => {},
  }
  const links = new Map<string, Link>()
  const make = sim.network.transportFor(hostileId)
  const linkTo = (remote: string) => {
    const known = links.get(remote)
    if (known) return known
    let sessions = 0
    const link = createLink(
      {
        clock: sim.clock,
        timing: defaultTiming,
        me: hostileId,
        protocol,
        createTransport: (events) => {
          const transport = make(events)
          if (remote === victim.id) transports.push(transport)
          return transport
        },
        nextEpoch: () => ++sessions,
        held: createMemoryBudget().account(),
        rate: createTokenBucket(sim.clock),
        canSignal: () => true,
      },
      remote,
      {
        signal: (signal) => sim.meetingPoint.publish(hostileId, remote, signal),
        open: () => {},
        message: (message) => remote === victim.id && hostile.hear(message),
        down: () => {},
        ignored: () => {},
        protocolTold: () => {},
        ended: () => {},
      },
    )
    links.set(remote, link)
    return link
  }
  sim.meetingPoint.join(hostileId, {
    onAnnounce: (from) => linkTo(from).want(true),
    onSignal: (from, signal) => linkTo(from).signal(signal),
  })
  const open = sim.until(() => victim.mesh.status().connected === 2, 20_000)
  expect(open).toBeDefined()
  return { victim, hostile }
}

function expectCutOff(victim: Sim['devices'][number], code: CutOffCode): void {
  sim.until(() => victim.mesh.status().cutOff > 0, 60_000)
  expect(victim.mesh.status()).toMatchObject({ cutOff: 1, lastCutOff: code })
  // The others go on as if nothing had been.
  victim.type('still here')
  expect(sim.until(sim.converged, 10_000)).toBeDefined()
  expect(victim.mesh.status().connected).toBe(1)
}

function frameOf(kind: number, length: number, announced?: number): Uint8Array {
  const frame = new Uint8Array(length)
  frame[0] = kind
  if (announced !== undefined) new DataView(frame.buffer).setUint32(1, announced)
  return frame
}

const record: PeerState = {
  id: hostileId,
  version: 99,
  client: 7,
  clock: 1,
  presence: '{}',
  digest: '',
  links: new Set(),
}

const frames: readonly (readonly [string, CutOffCode, (hostile: Hostile) => void])[] = [
  ['a frame over 16 KiB', 'frame-too-large', (h) => h.frame('talk', frameOf(0, limits.frame + 1))],
  ['an empty frame', 'malformed-frame', (h) => h.frame('talk', new Uint8Array(0))],
  ['a continuation of nothing', 'malformed-frame', (h) => h.frame('bulk', frameOf(2, 20))],
  [
    'a message announced over the limit',
    'message-too-large',
    (h) => h.frame('bulk', frameOf(1, limits.frame, limits.message + 1)),
  ],
  [
    'a message in crumbs, that would cost us more than its sender',
    'malformed-frame',
    (h) => {
      h.frame('bulk', frameOf(1, limits.frame, 1_000_000))
      h.frame('bulk', frameOf(2, 2))
    },
  ],
  [
    'two messages on one lane at a time',
    'malformed-frame',
    (h) => {
      h.frame('bulk', frameOf(1, limits.frame, 100_000))
      h.frame('bulk', frameOf(1, limits.frame, 100_000))
    },
  ],
  [
    'more than was announced',
    'malformed-frame',
    (h) => {
      h.frame('bulk', frameOf(1, limits.frame, limits.frame + 5))
      h.frame('bulk', frameOf(2, limits.frame))
    },
  ],
  [
    'signs of life without end, each of which wants an answer',
    'too-much',
    (h) => {
      for (let i = 0; i <= limits.quotaSigns; i++) h.frame('talk', frameOf(3, 1))
    },
  ],
  ['a message that is none', 'malformed-message', (h) => h.message(new Uint8Array([1, 1, 2]))],
  ['an empty message', 'malformed-message', (h) => h.message(new Uint8Array(0))],
  [
    'an update that is none',
    'malformed-message',
    (h) =>
      h.message(
        encodeMessage({
          kind: 'gossip',
          origin: hostileId,
          sequence: 1,
          updates: [new Uint8Array([255, 255, 255, 255])],
          peer: undefined,
          offers: undefined,
        }),
      ),
  ],
  [
    'presence over the limit',
    'malformed-message',
    (h) => {
      const presence = JSON.stringify({ name: 'x'.repeat(limits.presence) })
      h.message(encodeMessage({ kind: 'hello', peers: [{ ...record, presence }] }))
    },
  ],
  [
    'presence that is no object',
    'malformed-message',
    (h) => h.message(encodeMessage({ kind: 'hello', peers: [{ ...record, presence: '[1]' }] })),
  ],
  [
    'more records than there can be devices',
    'malformed-message',
    (h) => {
      const encoder = encoding.createEncoder()
      encoding.writeUint8(encoder, 0)
      encoding.writeVarUint(encoder, limits.devices + 1)
      for (let i = 0; i <= limits.devices; i++) writePeerState(encoder, record)
      h.message(encoding.toUint8Array(encoder))
    },
  ],
  [
    'signals that are none, again and again',
    'bad-signals',
    (h) => {
      for (let i = 0; i < 30; i++) h.signal({ k: 'sdp', sdp: i })
    },
  ],
]

for (const [what, code, attack] of frames)
  test(`a hostile member is cut off for ${what}: ${code}`, () => {
    const { hostile, victim } = room(3)
    attack(hostile)
    expectCutOff(victim, code)
  })

/** What a later build of the same protocol may send: kinds that came later, and fields at the end. */
const laterKinds: readonly (readonly [string, (hostile: Hostile) => void])[] = [
  ['a message of another kind', (h) => h.message(new Uint8Array([200, 1, 2]))],
  ['a field after the last of a message', (h) => h.message(new Uint8Array([5, 1, 2]))],
  ['a frame of another kind', (h) => h.frame('bulk', frameOf(99, 20))],
  ['a signal of another kind', (h) => h.signal({ v: protocol, s: 1, r: 1, k: 'later', x: 1 })],
]

for (const [what, say] of laterKinds)
  test(`P6: ${what} is left out and counted, and nobody is cut off for it`, () => {
    const { hostile, victim } = room(3)
    const times = 700
    for (let i = 0; i < times; i++) say(hostile)
    sim.pass(5000)
    expect(victim.mesh.status()).toMatchObject({ cutOff: 0, ignored: times, connected: 2 })
    victim.type('still here')
    expect(sim.until(sim.converged, 10_000)).toBeDefined()
  })

test('P6: words with a field after them that came later arrive', () => {
  const { hostile, victim } = room(3)
  const doc = new Y.Doc()
  doc.getText('words').insert(0, 'words')
  const gossip = encodeMessage({
    kind: 'gossip',
    origin: hostileId,
    sequence: 1,
    updates: [Y.encodeStateAsUpdate(doc)],
    peer: undefined,
    offers: undefined,
  })
  hostile.message(new Uint8Array([...gossip, 1, 2, 3]))
  expect(sim.until(() => victim.text() === 'words', 5000)).toBeDefined()
  expect(sim.until(sim.converged, 10_000)).toBeDefined()
  expect(victim.mesh.status()).toMatchObject({ cutOff: 0, ignored: 1 })
})

test('P6: a device that another one has cut off says so', () => {
  const { hostile, victim } = room(3)
  hostile.signal({ v: protocol, s: 9, r: 0, k: 'bye', why: 'cut-off' })
  sim.pass(1000)
  expect(victim.mesh.status()).toMatchObject({ connected: 1, cutOff: 0, cutOffBy: 1 })
})

test('a hostile member that was cut off does not get in again', () => {
  const { hostile, victim } = room(3)
  hostile.frame('talk', new Uint8Array(0))
  expectCutOff(victim, 'malformed-frame')
  sim.meetingPoint.announce(hostileId)
  hostile.signal({ v: protocol, s: 50, r: 0, k: 'hello', ask: true })
  const isIn = () => victim.mesh.status().connected > 1
  expect(sim.until(isIn, 20_000)).toBeUndefined()
  // By now it does not count as one that has just left any more.
  sim.pass(90_000)
  hostile.comeBack()
  expect(sim.until(isIn, 60_000)).toBeUndefined()
  // Its time is over: its program may have been mended.
  sim.pass(limits.cutOff)
  hostile.comeBack()
  expect(sim.until(isIn, 60_000)).toBeDefined()
})

test('a hostile member cannot take another device out of the presence, or take its place', () => {
  const { hostile, victim } = room(4)
  const other = sim.devices[1]
  if (!other) throw new Error('no other device')
  sim.until(() => victim.awareness.getStates().has(other.awareness.clientID), 5000)
  const forged = { ...record, presence: '{"name":"forged"}', version: 1000 }
  const about = (client: number, id: string) =>
    hostile.message(encodeMessage({ kind: 'hello', peers: [{ ...forged, client, id }] }))
  about(other.awareness.clientID, other.id)
  about(other.awareness.clientID, hostileId)
  about(victim.awareness.clientID, hostileId)
  sim.pass(3000)
  const names = [...victim.awareness.getStates().values()].map(({ name }) => name)
  expect(names).not.toContain('forged')
  expect(names).toContain(other.id.slice(0, 4))
})

test('endless updates that wait for what never comes are bounded', () => {
  const { hostile, victim } = room(5)
  const doc = new Y.Doc()
  doc.getText('words').insert(0, 'a')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 7; i++) doc.getText('words').insert(1, 'x'.repeat(8_000_000))
  updates.forEach((update, seq) => {
    hostile.message(
      encodeMessage({
        kind: 'gossip',
        origin: hostileId,
        sequence: seq + 1,
        updates: [update],
        peer: undefined,
        offers: undefined,
      }),
    )
  })
  expectCutOff(victim, 'holds-too-much')
  expect(victim.doc.store.pendingStructs?.update.byteLength ?? 0).toBeLessThan(limits.pending)
})

test('a message that never ends is given up with its path, and no device is cut off for a bad network', () => {
  const { hostile, victim } = room(3)
  hostile.frame('bulk', frameOf(1, limits.frame, 60_000_000))
  expect(sim.until(() => victim.mesh.status().connected < 2, 40_000)).toBeDefined()
  victim.type('still here')
  expect(sim.until(sim.converged, 10_000)).toBeDefined()
  expect(victim.mesh.status()).toMatchObject({ cutOff: 0, lastCutOff: undefined })
})

test('a hostile member that always has something new is not asked without end', () => {
  const { hostile, victim } = room(6)
  const doc = new Y.Doc()
  let asked = 0
  let version = 100
  const news = () => {
    version += 1
    const digest = version.toString(16).padStart(32, '0')
    hostile.message(
      encodeMessage({ kind: 'hello', peers: [{ ...record, presence: '{}', version, digest }] }),
    )
  }
  hostile.hear = (bytes) => {
    const message = decodeMessage(bytes)
    if (message?.kind !== 'sync-request') return
    asked += 1
    const before = Y.encodeStateVector(doc)
    doc.getText('words').insert(0, 'x')
    const update = Y.encodeStateAsUpdate(doc, before)
    hostile.message(
      encodeMessage({
        kind: 'sync-response',
        number: message.number,
        part: 'end',
        digest: '',
        update,
      }),
    )
    news()
  }
  news()
  const seconds = 20
  for (let i = 0; i < seconds * 50; i++) {
    sim.pass(20)
    news()
  }
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThanOrEqual(seconds * 4 + 2)
  hostile.hear = () => {}
  victim.type('still here')
  expect(sim.until(sim.converged, 15_000)).toBeDefined()
})

test('a hostile member that answers a piece now and then, and never the last, keeps nobody from the others', () => {
  const { hostile, victim } = room(7)
  const other = sim.devices[1]
  if (!other) throw new Error('no other device')
  let asked = 0
  hostile.hear = (bytes) => {
    const message = decodeMessage(bytes)
    if (message?.kind !== 'sync-request') return
    const { number } = message
    asked += 1
    const piece = () => {
      hostile.message(
        encodeMessage({
          kind: 'sync-response',
          number,
          part: 'piece',
          digest: '',
          update: new Uint8Array(9),
        }),
      )
      sim.clock.after(5000, piece)
    }
    piece()
  }
  const digest = 'ab'.repeat(16)
  hostile.message(encodeMessage({ kind: 'hello', peers: [{ ...record, digest }] }))
  sim.pass(1000)
  expect(asked).toBe(1)
  other.doc.getText('big').insert(0, 'word '.repeat(40_000))
  const has = () => victim.doc.getText('big').length === 200_000
  expect(sim.until(has, 120_000), 'ms').toBeLessThan(60_000)
})
