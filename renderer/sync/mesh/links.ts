import type { Clock } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import { limits } from '../limits.ts'
import type { Link } from '../link/link.ts'
import { createLink } from '../link/link.ts'
import type { MemoryBudget } from '../link/memory-budget.ts'
import type { WireSignal } from '../link/signal.ts'
import { createTokenBucket } from '../link/token-bucket.ts'
import type { Timing } from '../timing.ts'
import type { CreateTransport, Lane } from '../transport/transport.ts'
import type { Message } from './message.ts'
import { isDeviceId } from './peer-state.ts'
import { createRefusals, type Refusals } from './refusals.ts'
import { encodeMessage } from './wire.ts'

/** Our links to the other devices of a room: those that are open, those that are sought, those cut off. */
export interface Links {
  /** The room maker has found another device; `undefined` where it is not to be talked to. */
  readonly meet: (remote: string, port: SignalPort) => Link | undefined
  readonly get: (id: string) => Link | undefined
  readonly all: () => ReadonlyMap<string, Link>
  /** Those that messages can travel on now. */
  readonly open: () => readonly string[]
  /** Of those, the ones whose other end is known to be there: something has come on them. */
  readonly heard: () => readonly string[]
  /** Those that are being called, or whose path is open and has brought nothing yet: there, or given up within seconds. */
  readonly unheard: () => readonly string[]
  readonly isOpen: (id: string) => boolean
  readonly isRelayed: (id: string) => boolean
  /** On the lane that its size asks for, or on the one given. */
  readonly send: (ids: readonly string[], message: Message, lane?: Lane, sent?: () => void) => void
  readonly cutOff: (id: string, code: CutOffCode) => void
  /** Something came that only a later build can read. */
  readonly ignored: () => void
  readonly refusals: () => Refusals
  readonly bye: () => void
  readonly close: () => void
}

/** How a link reaches the other end through the room maker. */
export interface SignalPort {
  readonly signal: (signal: WireSignal) => void
  readonly opened: () => void
  /** The room maker forgets the device, until it hears of it again. */
  readonly ended: () => void
}

interface LinksContext {
  readonly me: string
  /** The number of the protocol that this device speaks. */
  readonly protocol: number
  readonly clock: Clock
  readonly timing: Timing
  readonly held: MemoryBudget
  readonly createTransport: CreateTransport
  readonly canSignal: () => boolean
  /** It said goodbye before: what still comes of it is late. */
  readonly hasLeft: (id: string) => boolean
  readonly opened: (id: string) => void
  readonly message: (id: string, bytes: Uint8Array) => void
  /** Something has come on it for the first time. */
  readonly heard: (id: string) => void
  readonly down: (id: string) => void
  /** A device turned out to speak another protocol than this one, or the same after all. */
  readonly protocolTold: () => void
  /** A path was lost, or the other end began anew. */
  readonly lost: () => void
  /** The device is no more, for us; `gone` where it has left or was cut off. */
  readonly ended: (id: string, gone: boolean) => void
}

/** The links of one room, none yet; at most `limits.peers`. What it makes known comes by the context. */
export function createLinks(context: LinksContext): Links {
  const { clock, me } = context
  const links = new Map<string, Link>()
  const open = new Set<string>()
  const heard = new Set<string>()
  const rate = createTokenBucket(clock)
  const refusals = createRefusals(clock, context.protocol, links)
  let sessions = 0
  let shut = false

  const down = (id: string) => {
    heard.delete(id)
    if (open.delete(id)) context.down(id)
  }
  const hear = (id: string) => {
    if (heard.has(id) || !open.has(id)) return
    heard.add(id)
    context.heard(id)
  }
  const mayMeet = (remote: string) => {
    if (shut || !isDeviceId(remote) || remote === me || links.size >= limits.peers) return false
    return !refusals.isBanned(remote) && !context.hasLeft(remote)
  }
  const linkContext = {
    clock,
    me,
    protocol: context.protocol,
    rate,
    timing: context.timing,
    createTransport: context.createTransport,
    canSignal: context.canSignal,
    nextEpoch: () => ++sessions,
  }

  return {
    meet: (remote, port) => {
      if (!mayMeet(remote)) return undefined
      links.get(remote)?.close()
      down(remote)
      const link = createLink({ ...linkContext, held: context.held.account() }, remote, {
        signal: port.signal,
        open: (path) => {
          port.opened()
          open.add(remote)
          context.opened(remote)
          // A direct path opens at both ends; the relay takes what is put in, whoever is there.
          if (path === 'direct') hear(remote)
        },
        message: (bytes) => {
          hear(remote)
          context.message(remote, bytes)
        },
        down: () => {
          down(remote)
          context.lost()
        },
        ignored: refusals.ignored,
        protocolTold: context.protocolTold,
        ended: (why, code) => {
          links.delete(remote)
          if (code) refusals.cutOff(remote, code)
          if (why === 'refused') refusals.cutOffBy()
          down(remote)
          context.ended(remote, why !== 'unheard')
          port.ended()
        },
      })
      links.set(remote, link)
      return link
    },
    get: (id) => links.get(id),
    all: () => links,
    open: () => [...open],
    heard: () => [...heard],
    unheard: () => [...links.keys()].filter((id) => isUnheard(links.get(id), heard.has(id))),
    isOpen: (id) => open.has(id),
    isRelayed: (id) => links.get(id)?.path() === 'relay',
    send: (ids, message, lane, sent) => {
      if (ids.length === 0) return
      const bytes = encodeMessage(message)
      const way = lane ?? (bytes.byteLength > limits.frame * 2 ? 'bulk' : 'talk')
      for (const id of ids) links.get(id)?.send(way, bytes, sent)
    },
    cutOff: (id, code) => links.get(id)?.cutOff(code),
    ignored: refusals.ignored,
    refusals: refusals.now,
    bye: () => {
      shut = true
      for (const link of links.values()) link.bye()
    },
    close: () => {
      shut = true
      for (const link of links.values()) link.close()
      links.clear()
      open.clear()
      heard.clear()
    },
  }
}

function isUnheard(link: Link | undefined, heard: boolean): boolean {
  return link !== undefined && !heard && (link.isCalling() || link.path() !== undefined)
}
