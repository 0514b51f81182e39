import type {
  CreateTransport,
  Lane,
  Transport,
  TransportSignal,
} from '../../../renderer/sync/transport/transport.ts'

/** What every transport must do, for any test framework: the simulated one in Node, WebRTC in a browser. */
export interface TransportHarness {
  readonly make: (name: 'a' | 'b') => CreateTransport
  /** Resolves when it holds; rejects where it does not in good time. */
  readonly until: (holds: () => boolean) => Promise<void>
  /** Lets a moment pass. */
  readonly moment: () => Promise<void>
}

export interface TransportCase {
  readonly title: string
  readonly run: (harness: TransportHarness) => Promise<void>
}

interface End {
  readonly transport: Transport
  readonly frames: { readonly lane: Lane; readonly bytes: Uint8Array }[]
  opened: number
  closed: number
  drained: number
  early: boolean
  peer: End | undefined
  /** Signals wait here while held. */
  readonly held: TransportSignal[]
  hold: boolean
}

function makeEnd(make: CreateTransport): End {
  const end: Omit<End, 'transport'> & { transport?: Transport } = {
    frames: [],
    opened: 0,
    closed: 0,
    drained: 0,
    early: false,
    peer: undefined,
    held: [],
    hold: false,
  }
  const transport = make({
    signal: (signal) => {
      if (end.hold) end.held.push(signal)
      else end.peer?.transport.accept(signal)
    },
    open: () => {
      end.opened += 1
    },
    frame: (lane, bytes) => {
      if (end.opened === 0) end.early = true
      end.frames.push({ lane, bytes })
    },
    drain: () => {
      end.drained += 1
    },
    wavering: () => {},
    closed: () => {
      end.closed += 1
    },
  })
  return Object.assign(end, { transport })
}

function makePair(harness: TransportHarness): readonly [End, End] {
  const a = makeEnd(harness.make('a'))
  const b = makeEnd(harness.make('b'))
  a.peer = b
  b.peer = a
  return [a, b]
}

async function openPair(harness: TransportHarness): Promise<readonly [End, End]> {
  const [a, b] = makePair(harness)
  a.transport.offer()
  await harness.until(() => a.opened === 1 && b.opened === 1)
  return [a, b]
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

function frame(length: number, first: number): Uint8Array {
  const bytes = new Uint8Array(length)
  bytes[0] = first & 255
  bytes[1] = first >> 8
  return bytes
}

const full = 16 * 1024

export const transportCases: readonly TransportCase[] = [
  {
    title: 'opens at both ends, once',
    run: async (harness) => {
      const [a, b] = await openPair(harness)
      await harness.moment()
      check(a.opened === 1 && b.opened === 1, 'opened more than once')
      a.transport.close()
      b.transport.close()
    },
  },
  {
    title: 'keeps the order of each lane, in both directions, full frames included',
    run: async (harness) => {
      const [a, b] = await openPair(harness)
      for (let i = 0; i < 40; i++)
        for (const end of [a, b]) {
          end.transport.send('talk', frame(20, i))
          end.transport.send('bulk', frame(full, i))
        }
      await harness.until(() => a.frames.length === 80 && b.frames.length === 80)
      for (const end of [a, b])
        for (const lane of ['talk', 'bulk'] as const) {
          const got = end.frames.filter((each) => each.lane === lane)
          check(
            got.every(({ bytes }, i) => bytes[0] === i),
            `${lane} out of order`,
          )
          check(
            got.every(({ bytes }) => bytes.length === (lane === 'talk' ? 20 : full)),
            'cut',
          )
        }
      a.transport.close()
    },
  },
  {
    title: 'lets no frame come before open',
    run: async (harness) => {
      const [a, b] = makePair(harness)
      a.transport.offer()
      await harness.until(() => a.opened === 1)
      a.transport.send('talk', frame(9, 1))
      a.transport.send('bulk', frame(9, 1))
      await harness.until(() => b.frames.length === 2)
      check(!b.early, 'a frame came before open')
      a.transport.close()
    },
  },
  {
    title: 'says what is buffered, and when it has drained',
    run: async (harness) => {
      const [a, b] = await openPair(harness)
      check(a.transport.buffered('bulk') === 0, 'buffered before anything was sent')
      for (let i = 0; i < 60; i++) a.transport.send('bulk', frame(full, i))
      check(a.transport.buffered('bulk') > 0, 'nothing buffered')
      await harness.until(() => a.drained > 0 && b.frames.length === 60)
      await harness.until(() => a.transport.buffered('bulk') === 0)
      a.transport.close()
    },
  },
  {
    title: 'tells the other end of a close, once, and never its own',
    run: async (harness) => {
      const [a, b] = await openPair(harness)
      a.transport.close()
      a.transport.close()
      await harness.until(() => b.closed === 1)
      await harness.moment()
      check(a.closed === 0, 'told of its own close')
      check(b.closed === 1, 'told twice')
      b.transport.close()
    },
  },
  {
    title: 'takes frames and signals after close without throwing',
    run: async (harness) => {
      const [a, b] = await openPair(harness)
      a.transport.close()
      a.transport.send('talk', frame(5, 1))
      a.transport.restart()
      a.transport.accept({ kind: 'candidates', candidates: [] })
      await harness.moment()
      check(b.frames.length === 0, 'a frame came after close')
      b.transport.close()
    },
  },
  {
    title: 'opens where signals come late',
    run: async (harness) => {
      const [a, b] = makePair(harness)
      a.hold = true
      a.transport.offer()
      await harness.until(() => a.held.length > 0)
      await harness.moment()
      a.hold = false
      for (const signal of a.held.splice(0)) b.transport.accept(signal)
      await harness.until(() => a.opened === 1 && b.opened === 1)
      a.transport.close()
    },
  },
  {
    title: 'survives a restart while frames are under way',
    run: async (harness) => {
      const [a, b] = await openPair(harness)
      for (let i = 0; i < 30; i++) {
        a.transport.send('bulk', frame(full, i))
        if (i === 10) a.transport.restart()
      }
      await harness.until(() => b.frames.length === 30)
      check(a.closed === 0 && b.closed === 0, 'closed by a restart')
      a.transport.close()
    },
  },
  {
    title: 'fails an attempt on nonsense without throwing',
    run: async (harness) => {
      const [a, b] = makePair(harness)
      a.transport.accept({ kind: 'offer', sdp: 'nonsense' })
      await harness.moment()
      check(a.opened === 0, 'opened on nonsense')
      a.transport.close()
      b.transport.close()
    },
  },
]
