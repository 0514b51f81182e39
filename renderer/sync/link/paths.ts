import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { Timing } from '../timing.ts'
import type { FramePath, Lane, MakeTransport } from '../transport/transport.ts'
import type { Detour, Packet } from './detour.ts'
import { makeDetour } from './detour.ts'
import type { Direct } from './direct.ts'
import { makeDirect } from './direct.ts'
import { bareFrame } from './frame.ts'
import type { HeldAccount } from './held.ts'
import type { Inbox, InboxEvents } from './inbox.ts'
import { makeInbox } from './inbox.ts'
import { makeLiveness } from './liveness.ts'
import type { HighWater, Outbox } from './outbox.ts'
import { makeOutbox } from './outbox.ts'
import type { Rate } from './rate.ts'
import type { LinkSignalBody } from './signal.ts'

export type PathKind = 'direct' | 'detour'

/** The ways between two devices in one session: the detour where no direct path opens in time, the direct path from when it does. */
export interface Paths {
  readonly open: () => PathKind | undefined
  /** False where more waits than may. Without an open path, what is sent is lost. */
  readonly send: (lane: Lane, message: Uint8Array, sent?: () => void) => boolean
  readonly say: (what: 'bye' | 'rest') => void
  /** The other end is there: looks for a way. */
  readonly seek: () => void
  /** It was announced, and may not know of us yet: offers without waiting for it. */
  readonly knock: () => void
  readonly isTrying: () => boolean
  readonly takeDirect: Direct['take']
  readonly takePacket: (packet: Packet) => void
  /** The network has changed: tries again now, or asks whether the open path still is one. */
  readonly wake: () => void
  readonly close: () => void
}

export interface PathsContext {
  readonly clock: Clock
  readonly timing: Timing
  readonly makeTransport: MakeTransport
  readonly held: HeldAccount
  readonly rate: Rate
  /** Whether a meeting point is connected, so that a signal can be heard at all. */
  readonly canSignal: () => boolean
}

export interface PathsEvents extends Omit<InboxEvents, 'beat'> {
  readonly signal: (body: LinkSignalBody) => void
  readonly open: (path: PathKind) => void
}

/**
 * Little is enough to keep a path busy. Much more makes a burst when a path is new, the network
 * drops some of it, and the browser's congestion control takes seconds to recover: 10 MB came at
 * 2.5 MB/s with 1 MiB here, at 26 with this.
 */
const highWater: Readonly<Record<PathKind, HighWater>> = {
  direct: { talk: 64 * 1024, bulk: 128 * 1024 },
  detour: { talk: 16 * 1024, bulk: 16 * 1024 },
}

export function makePaths(context: PathsContext, offers: boolean, events: PathsEvents): Paths {
  const { clock, timing } = context
  let path: PathKind | undefined
  let outbox: Outbox | undefined
  let detour: Detour | undefined
  let closed = false
  const inboxes: Inbox[] = []

  const current = (): FramePath | undefined => (path === 'direct' ? direct : detour)
  const sayBare = (what: Parameters<typeof bareFrame>[0]) =>
    current()?.send('talk', bareFrame(what))
  const liveness = makeLiveness({
    clock,
    timing,
    path: () => path,
    beat: () => sayBare('beat'),
    lost: events.lost,
  })
  const newInbox = () => {
    const inbox = makeInbox(clock, context.held, { ...events, beat: () => sayBare('pulse') })
    inboxes.push(inbox)
    return (lane: Lane, frame: Uint8Array) => {
      liveness.heard()
      inbox.take(lane, frame)
    }
  }
  const opened = (kind: PathKind, on: FramePath) => {
    path = kind
    outbox = makeOutbox(on, highWater[kind])
    toDetour.stop()
    liveness.opened()
    events.open(kind)
  }
  const direct = makeDirect(
    { clock, timing, makeTransport: context.makeTransport, offers },
    {
      signal: events.signal,
      open: () => {
        detour?.mute()
        opened('direct', direct)
      },
      frame: newInbox(),
      drain: () => path === 'direct' && outbox?.pump(),
      lost: events.lost,
    },
  )
  const newDetour = () =>
    makeDetour(clock, context.rate, {
      send: ({ n, a, talk, bulk }) =>
        events.signal({ k: 'detour', n, a, talk: [...talk], bulk: [...bulk] }),
      frame: newInbox(),
      drain: () => path === 'detour' && outbox?.pump(),
      lost: events.lost,
    })
  const toDetour = alarm(clock, () => {
    if (path || closed || !context.canSignal()) return
    detour ??= newDetour()
    opened('detour', detour)
  })
  const lookForDetour = () => {
    if (!path && !closed) toDetour.start(timing.detour)
  }

  return {
    open: () => path,
    send: (lane, message, sent) => outbox?.add(lane, message, sent) ?? true,
    say: sayBare,
    seek: () => {
      if (path) return
      lookForDetour()
      direct.begin()
    },
    knock: direct.begin,
    isTrying: direct.isTrying,
    takeDirect: (signal) => {
      lookForDetour()
      direct.take(signal)
    },
    takePacket: (packet) => {
      if (!detour) {
        detour = newDetour()
        if (path === 'direct') detour.mute()
        else opened('detour', detour)
      }
      detour.take(packet)
    },
    wake: () => {
      if (path) liveness.check()
      else direct.hurry()
    },
    close: () => {
      closed = true
      path = undefined
      outbox = undefined
      for (const inbox of inboxes) inbox.close()
      direct.close()
      detour?.close()
      toDetour.stop()
      liveness.stop()
    },
  }
}
