import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'
import type { CreateTransport, FramePath } from '../transport/transport.ts'
import type { DirectPath } from './direct-path.ts'
import { createDirectPath } from './direct-path.ts'
import { bareFrame } from './frame.ts'
import { createHeartbeat } from './heartbeat.ts'
import type { MemoryAccount } from './memory-budget.ts'
import type { Reassembler, ReassemblerEvents } from './reassembler.ts'
import { createReassembler } from './reassembler.ts'
import type { Relay } from './relay.ts'
import { createRelay } from './relay.ts'
import type { HighWater, Segmenter } from './segmenter.ts'
import { createSegmenter } from './segmenter.ts'
import type { DirectSignal, RelayPacket } from './signal.ts'
import type { TokenBucket } from './token-bucket.ts'

/** How messages travel to another device: between the two, or sealed through the meeting point. */
export type PathKind = 'direct' | 'relay'

/** The ways between two devices in one epoch: the relay where no direct path opens in time, the direct path from when it does. */
export interface Paths {
  /** What messages leave by now; undefined without an open path: what is sent then is lost. */
  readonly outgoing: () => Segmenter | undefined
  readonly say: (what: 'bye' | 'rest') => void
  /** The other end is there: looks for a way. */
  readonly seek: () => void
  /** It was announced, and may not know of us yet: offers without waiting for it. */
  readonly knock: () => void
  readonly isTrying: () => boolean
  readonly receiveDirect: DirectPath['receive']
  readonly receivePacket: Relay['receive']
  /** The network has changed: tries again now, or asks whether the open path still is one. */
  readonly wake: () => void
  readonly close: () => void
}

/** What paths are made with, and share with the other links of their room. */
export interface PathsContext {
  readonly clock: Clock
  readonly timing: Timing
  readonly createTransport: CreateTransport
  readonly held: MemoryAccount
  readonly rate: TokenBucket
  /** Whether a meeting point is connected, so that a signal can be heard at all. */
  readonly canSignal: () => boolean
}

interface PathsEvents extends Omit<ReassemblerEvents, 'heard' | 'ping'> {
  readonly signal: (body: DirectSignal | RelayPacket) => void
  readonly open: (path: PathKind) => void
}

/**
 * Little is enough to keep a path busy. Much more makes a burst when a path is new, the network
 * drops some of it, and the browser's congestion control takes seconds to recover: 10 MB came at
 * 2.5 MB/s with 1 MiB here, at 26 with this.
 */
const highWater: Readonly<Record<PathKind, HighWater>> = {
  direct: { talk: 64 * 1024, bulk: 128 * 1024 },
  relay: { talk: 16 * 1024, bulk: 16 * 1024 },
}

/**
 * Paths to one device, none of them open. Looks for one when told to, or when the other end does; after
 * `close` nothing travels.
 * @param offers whether this end makes the offers of direct paths; the other end makes one itself where
 *   none has come for `timing.offerAnywayMs`
 */
export function createPaths(context: PathsContext, offers: boolean, events: PathsEvents): Paths {
  const { clock, timing } = context
  let path: PathKind | undefined
  let way: FramePath | undefined
  let segmenter: Segmenter | undefined
  let relay: Relay | undefined
  let closed = false

  const sayBare = (what: Parameters<typeof bareFrame>[0]) => way?.send('talk', bareFrame(what))
  const heartbeat = createHeartbeat({
    clock,
    timing,
    path: () => path,
    ping: () => sayBare('ping'),
    lost: events.lost,
  })
  const reassemblers = createReassemblers(clock, context.held, {
    ...events,
    heard: heartbeat.heard,
    ping: () => sayBare('pong'),
  })
  const opened = (kind: PathKind, on: FramePath) => {
    path = kind
    way = on
    segmenter = createSegmenter(on, highWater[kind])
    toRelay.stop()
    heartbeat.opened()
    events.open(kind)
  }
  const direct = createDirectPath(
    { clock, timing, createTransport: context.createTransport, offers },
    {
      signal: events.signal,
      open: (way) => {
        relay?.mute()
        opened('direct', way)
      },
      frame: reassemblers.next(),
      drain: () => path === 'direct' && segmenter?.pump(),
      lost: events.lost,
    },
  )
  const newRelay = () =>
    createRelay(clock, context.rate, {
      send: events.signal,
      frame: reassemblers.next(),
      drain: () => path === 'relay' && segmenter?.pump(),
      lost: events.lost,
    })
  const toRelay = alarm(clock, () => {
    if (path || closed || !context.canSignal()) return
    relay ??= newRelay()
    opened('relay', relay)
  })
  const lookForRelay = () => {
    if (!path && !closed) toRelay.start(timing.relayMs)
  }

  return {
    outgoing: () => segmenter,
    say: sayBare,
    seek: () => {
      if (path) return
      lookForRelay()
      direct.begin()
    },
    knock: direct.begin,
    isTrying: direct.isTrying,
    receiveDirect: (signal) => {
      lookForRelay()
      direct.receive(signal)
    },
    receivePacket: (packet) => {
      if (!relay) {
        relay = newRelay()
        if (path === 'direct') relay.mute()
        else opened('relay', relay)
      }
      relay.receive(packet)
    },
    wake: () => {
      if (path) heartbeat.check()
      else direct.hurry()
    },
    close: () => {
      closed = true
      path = undefined
      way = undefined
      segmenter = undefined
      reassemblers.close()
      direct.close()
      relay?.close()
      toRelay.stop()
      heartbeat.stop()
    },
  }
}

/** What puts messages together again: one for each path that there has been; they end together. */
function createReassemblers(...args: Parameters<typeof createReassembler>) {
  const all: Reassembler[] = []
  return {
    next: () => {
      const reassembler = createReassembler(...args)
      all.push(reassembler)
      return reassembler.receive
    },
    close: () => {
      for (const reassembler of all) reassembler.close()
    },
  }
}
