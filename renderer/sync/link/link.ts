import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import { limits } from '../limits.ts'
import type { Timing } from '../timing.ts'
import type { FramePath, Lane, MakeTransport } from '../transport/transport.ts'
import type { Detour } from './detour.ts'
import { makeDetour } from './detour.ts'
import type { Direct } from './direct.ts'
import { makeDirect } from './direct.ts'
import { bareFrame } from './frame.ts'
import { makeGreeting } from './greeting.ts'
import type { HeldAccount } from './held.ts'
import type { Inbox } from './inbox.ts'
import { makeInbox } from './inbox.ts'
import { makeLiveness } from './liveness.ts'
import type { HighWater, Outbox } from './outbox.ts'
import { makeOutbox } from './outbox.ts'
import type { Rate } from './rate.ts'
import type { LinkSignal, LinkSignalBody } from './signal.ts'
import { readSignal } from './signal.ts'

export type PathKind = 'direct' | 'detour'
export type LinkEnd = 'left' | 'unheard' | 'cut-off'

/**
 * Our connection to one other device, in whatever way there is now. A *session* is one run of it:
 * greeting, then the detour or the direct path, then the direct path. When that is lost, a new
 * session begins; what was under way is not carried over (the circle compares digests instead).
 */
export interface Link {
  /** The other device. */
  readonly remote: string
  readonly path: () => PathKind | undefined
  readonly send: (lane: Lane, message: Uint8Array, sent?: () => void) => void
  readonly signal: (value: unknown) => void
  /** Whether we seek this link; if not, we only answer. */
  readonly want: (wanted: boolean) => void
  /** Lets this link rest, where it is not wanted: the other end has said that it does not need it. */
  readonly rest: () => void
  /** The network or the device has changed: is the path still there? */
  readonly wake: () => void
  /** Says goodbye on every way there is; `close` follows when that has gone out. */
  readonly bye: () => void
  readonly cutOff: (code: CutOffCode) => void
  readonly close: () => void
}

export interface LinkEvents {
  readonly signal: (signal: LinkSignal) => void
  /** A path has opened, or a better one took its place; nothing of before is carried over. */
  readonly open: (path: PathKind) => void
  readonly message: (message: Uint8Array) => void
  readonly down: () => void
  /** Once, and last. Not after our own `close`. */
  readonly ended: (why: LinkEnd, code?: CutOffCode) => void
}

export interface LinkContext {
  readonly clock: Clock
  readonly timing: Timing
  readonly me: string
  readonly makeTransport: MakeTransport
  readonly nextSession: () => number
  readonly held: HeldAccount
  readonly rate: Rate
  /** Whether a meeting point is connected, so that a signal can be heard at all. */
  readonly canSignal: () => boolean
}

/**
 * Little is enough to keep a path busy. Much more makes a burst when a path is new, the network
 * drops some of it, and the browser's congestion control takes seconds to recover: 10 MB came at
 * 2.5 MB/s with 1 MiB here, at 20 with this.
 */
const highWater: Readonly<Record<PathKind, HighWater>> = {
  direct: { talk: 64 * 1024, bulk: 64 * 1024 },
  detour: { talk: 16 * 1024, bulk: 16 * 1024 },
}

export function makeLink(context: LinkContext, remote: string, events: LinkEvents): Link {
  const { clock, timing } = context
  const offers = context.me > remote
  let session = context.nextSession()
  let theirs = 0
  let path: PathKind | undefined
  let outbox: Outbox | undefined
  let inboxes: Inbox[] = []
  let direct: Direct
  let detour: Detour | undefined
  let wanted = false
  let ended = false
  /** We have said goodbye: nothing is begun any more. */
  let leaving = false
  let badSignals = 0

  const signal = (body: LinkSignalBody) =>
    events.signal({ v: 1, s: session, r: theirs, ...body } as LinkSignal)

  const greeting = makeGreeting({
    clock,
    timing,
    canSignal: context.canSignal,
    isSilent: () => path !== undefined || ended || leaving,
    call: () => signal({ k: 'hello', ask: true }),
    unheard: () => end('unheard'),
  })
  const seek = () => {
    if (wanted && !path && !ended) greeting.begin()
  }
  const liveness = makeLiveness({
    clock,
    timing,
    path: () => path,
    beat: () => current()?.send('talk', bareFrame('beat')),
    lost: () => startOver(),
  })

  // Paths
  const makeInboxFor = () => {
    const inbox = makeInbox(clock, context.held, {
      message: events.message,
      beat: () => current()?.send('talk', bareFrame('pulse')),
      bye: () => end('left'),
      rest: () => goToRest(0),
      cutOff,
      lost: () => startOver(),
    })
    inboxes.push(inbox)
    return (lane: Lane, frame: Uint8Array) => {
      liveness.heard()
      inbox.take(lane, frame)
    }
  }
  const current = (): FramePath | undefined => (path === 'direct' ? direct : detour)
  const opened = (kind: PathKind, on: FramePath) => {
    path = kind
    outbox = makeOutbox(on, highWater[kind])
    greeting.stop()
    toDetour.stop()
    liveness.opened()
    events.open(kind)
  }
  const newDirect = () => {
    const take = makeInboxFor()
    return makeDirect(
      { clock, timing, makeTransport: context.makeTransport, offers },
      {
        signal,
        open: () => {
          detour?.mute()
          opened('direct', direct)
        },
        frame: take,
        drain: () => path === 'direct' && outbox?.pump(),
        lost: startOver,
      },
    )
  }
  const openDetour = () => {
    if (path || ended || !context.canSignal()) return
    detour ??= newDetour()
    opened('detour', detour)
  }
  const newDetour = () =>
    makeDetour(clock, context.rate, {
      send: ({ n, a, talk, bulk }) =>
        signal({ k: 'detour', n, a, talk: [...talk], bulk: [...bulk] }),
      frame: makeInboxFor(),
      drain: () => path === 'detour' && outbox?.pump(),
      lost: startOver,
    })
  const toDetour = alarm(clock, openDetour)

  const dropPaths = () => {
    const wasOpen = path !== undefined
    path = undefined
    outbox = undefined
    for (const inbox of inboxes) inbox.close()
    inboxes = []
    direct.close()
    detour?.close()
    detour = undefined
    for (const each of [greeting, toDetour, liveness, resting]) each.stop()
    return wasOpen
  }
  /** A new session, in which both ends begin from nothing; says whether a path was open. */
  const newSession = () => {
    const wasOpen = dropPaths()
    session = context.nextSession()
    direct = newDirect()
    greeting.anew()
    return wasOpen
  }
  const startOver = () => {
    if (ended || leaving) return
    if (newSession()) events.down()
    if (wanted) seek()
    else signal({ k: 'reset' })
  }
  /** Both ends agree that they can do without this link: no path, and none sought. */
  const goToRest = (delay: number) => {
    if (!wanted) resting.set(delay)
  }
  const resting = alarm(clock, () => {
    if (wanted || ended) return
    const wasOpen = newSession()
    signal({ k: 'reset' })
    if (wasOpen) events.down()
  })

  // Ends
  const close = () => {
    if (ended) return
    ended = true
    dropPaths()
  }
  const end = (why: LinkEnd, code?: CutOffCode) => {
    if (ended) return
    close()
    events.ended(why, code)
  }
  const cutOff = (code: CutOffCode) => {
    if (ended) return
    signal({ k: 'bye', why: 'cut-off' })
    end('cut-off', code)
  }

  // Signals
  const adopt = (s: number) => {
    const fresh = theirs === 0
    theirs = s
    if (fresh) return
    const wasOpen = dropPaths()
    direct = newDirect()
    if (wasOpen) events.down()
  }
  const meet = () => {
    if (path) return
    greeting.met()
    toDetour.start(timing.detour)
    direct.begin()
  }
  /** Our offer says as much as a hello, and so does the hello that crosses theirs on its way. */
  const owesHello = (asked: boolean, ours: boolean) => {
    if (ours) return asked
    const offersNow = offers && !path && !direct.isTrying()
    return !offersNow && !greeting.hasJustCalled()
  }
  const takeSignal = (value: LinkSignal) => {
    if (value.k === 'bye') {
      if (value.s >= theirs) end('left')
      return
    }
    if (value.s < theirs) return
    const ours = value.r === session
    if (value.s > theirs && (ours || value.k === 'hello')) adopt(value.s)
    if (value.k === 'reset') {
      if (value.s > theirs) adopt(value.s)
      return seek()
    }
    if (value.k === 'hello') {
      if (owesHello(value.ask, ours)) signal({ k: 'hello', ask: false })
      return meet()
    }
    // Meant for an earlier session of ours, or from one that we know nothing of.
    if (!ours || value.s !== theirs) return signal({ k: 'hello', ask: false })
    if (value.k === 'detour') {
      if (!detour) {
        detour = newDetour()
        if (!path) opened('detour', detour)
        if (path === 'direct') detour.mute()
      }
      meet()
      return detour?.take(value)
    }
    if (!path) toDetour.start(timing.detour)
    direct.take(value)
  }

  direct = newDirect()
  return {
    remote,
    path: () => path,
    send: (lane, message, sent) => {
      if (outbox && !outbox.add(lane, message, sent)) startOver()
    },
    signal: (raw) => {
      if (ended || leaving) return
      const value = readSignal(raw)
      if (!value) {
        badSignals += 1
        if (badSignals > limits.badSignals) cutOff('bad-signals')
        return
      }
      greeting.heard()
      takeSignal(value)
    },
    want: (next) => {
      if (wanted === next) return
      wanted = next
      if (wanted) seek()
      else if (!path) greeting.stop()
    },
    rest: () => {
      if (wanted || !path) return
      current()?.send('talk', bareFrame('rest'))
      goToRest(500)
    },
    wake: () => {
      if (!path) {
        if (!wanted) return
        direct.hurry()
        return seek()
      }
      liveness.check()
    },
    bye: () => {
      if (ended || leaving) return
      leaving = true
      current()?.send('talk', bareFrame('bye'))
      signal({ k: 'bye', why: 'left' })
    },
    cutOff,
    close,
  }
}
