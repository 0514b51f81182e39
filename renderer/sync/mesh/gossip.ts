import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { limits } from '../limits.ts'
import type { GossipMessage, Reach } from './message.ts'
import type { PeerState } from './peer-state.ts'

/** Brings what is new here to everybody; others hand it on (`receiver.ts`). */
interface Gossip {
  /** Something was typed here. Goes out when what goes on now has ended, our state with it if it changed. */
  readonly localUpdate: (update: Uint8Array) => void
  /** Something came here that is too large to be sent unasked: says that it is here. */
  readonly offers: (reach: Reach) => void
  /** Our state has changed; goes with what is typed next, or alone after so many milliseconds. */
  readonly stateChanged: (delayMs: number) => void
  readonly close: () => void
}

interface GossipContext {
  readonly clock: Clock
  readonly me: string
  readonly links: () => readonly string[]
  /** Our state, as its next version. */
  readonly nextState: () => PeerState
  readonly send: (links: readonly string[], gossip: GossipMessage) => void
}

/**
 * The gossip of one device in one room. Its messages are numbered from 0, so `me` is to be an id under
 * which nothing was sent before.
 */
export function createGossip(context: GossipContext): Gossip {
  const { clock, me } = context
  let updates: Uint8Array[] = []
  let offered: Map<number, number> | undefined
  let dirty = false
  let deferred = false
  let closed = false
  let sequence = 0

  const flush = () => {
    deferred = false
    if (closed || (!dirty && !offered && updates.length === 0)) return
    const parts = inParts(updates)
    updates = []
    later.stop()
    for (const part of parts) {
      const gossip: GossipMessage = {
        kind: 'gossip',
        origin: me,
        sequence: sequence++,
        updates: part,
        offers: offered,
        peer: dirty ? context.nextState() : undefined,
      }
      dirty = false
      offered = undefined
      context.send(context.links(), gossip)
    }
  }
  const flushSoon = () => {
    if (deferred) return
    deferred = true
    clock.defer(flush)
  }
  const later = alarm(clock, flush)

  return {
    localUpdate: (update) => {
      updates.push(update)
      flushSoon()
    },
    offers: (reach) => {
      offered ??= new Map()
      for (const [client, to] of reach) offered.set(client, Math.max(to, offered.get(client) ?? 0))
      flushSoon()
    },
    stateChanged: (delayMs) => {
      dirty = true
      later.start(delayMs)
    },
    close: () => {
      closed = true
      later.stop()
    },
  }
}

/** Updates in one message; more of them go in several, so that what people type meanwhile goes between. */
const messageBytes = 256 * 1024

/** Updates that were made in one go, in messages that nobody is cut off for. */
function inParts(updates: readonly Uint8Array[]): Uint8Array[][] {
  let part: Uint8Array[] = []
  let bytes = 0
  const parts = [part]
  for (const update of updates) {
    if (part.length >= limits.updates || bytes + update.byteLength > messageBytes) {
      part = []
      bytes = 0
      parts.push(part)
    }
    part.push(update)
    bytes += update.byteLength
  }
  return parts
}
