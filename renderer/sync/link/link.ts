import { alarm } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import { limits } from '../limits.ts'
import type { Lane } from '../transport/transport.ts'
import { createHandshake } from './handshake.ts'
import { createOtherProtocol } from './other-protocol.ts'
import type { PathKind, Paths, PathsContext } from './paths.ts'
import { createPaths } from './paths.ts'
import type { LinkSignal, LinkSignalBody } from './signal.ts'
import { protocolOf, readSignal } from './signal.ts'

/** `refused`: the other end has cut us off. */
export type LinkEnd = 'left' | 'unheard' | 'cut-off' | 'refused'

/**
 * Our connection to one other device, in whatever way there is now. A *session* is one run of it:
 * greeting, then the relay or the direct path, then the direct path. When that is lost, a new
 * session begins; what was under way is not carried over (the mesh compares digests instead).
 */
export interface Link {
  /** The other device. */
  readonly remote: string
  readonly path: () => PathKind | undefined
  /** The protocol's number that the other device speaks, where it is not ours: no path opens then. */
  readonly otherProtocol: () => number | undefined
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
  /** Something was left out that only a later build can read. */
  readonly ignored: () => void
  /** What {@link Link.otherProtocol} says has changed. */
  readonly protocolTold: () => void
  /** Once, and last. Not after our own `close`. */
  readonly ended: (why: LinkEnd, code?: CutOffCode) => void
}

export interface LinkContext extends PathsContext {
  readonly me: string
  /** The number that this device speaks. */
  readonly protocol: number
  readonly nextEpoch: () => number
}

export function createLink(context: LinkContext, remote: string, events: LinkEvents): Link {
  const { clock } = context
  const offers = context.me > remote
  let session = context.nextEpoch()
  let theirs = 0
  let paths: Paths
  let wanted = false
  let ended = false
  /** We have said goodbye: nothing is begun any more. */
  let leaving = false
  let badSignals = 0

  const signal = (body: LinkSignalBody) =>
    events.signal({ v: context.protocol, s: session, r: theirs, ...body } as LinkSignal)

  const greeting = createHandshake({
    clock,
    timing: context.timing,
    canSignal: context.canSignal,
    isSilent: () => paths.open() !== undefined || ended || leaving,
    call: () => {
      if (offers && theirs === 0 && !paths.isTrying()) paths.knock()
      else signal({ k: 'hello', ask: true })
    },
    unheard: () => end('unheard'),
  })
  const seek = () => {
    if (wanted && !paths.open() && !ended && other.number() === undefined) greeting.begin()
  }
  const newPaths = () =>
    createPaths(context, offers, {
      signal,
      message: events.message,
      open: (kind) => {
        greeting.stop()
        events.open(kind)
      },
      bye: () => end('left'),
      rest: () => goToRest(0),
      lost: () => startOver(),
      cutOff: (code) => cutOff(code),
      ignored: events.ignored,
    })
  /** Says whether a path was open. */
  const dropPaths = () => {
    const wasOpen = paths.open() !== undefined
    paths.close()
    greeting.stop()
    resting.stop()
    return wasOpen
  }
  /** A new session, in which both ends begin from nothing; says whether a path was open. */
  const newSession = () => {
    const wasOpen = dropPaths()
    session = context.nextEpoch()
    paths = newPaths()
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
    other.stop()
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

  const other = createOtherProtocol({
    clock,
    every: context.timing.patience,
    sayOurs: () => signal({ k: 'hello', ask: true }),
    told: events.protocolTold,
    gone: () => end('unheard'),
  })
  const refuse = (number: number) => {
    // It has spoken ours, and a device does not change while it is there: somebody else says this.
    if (theirs !== 0) return events.ignored()
    if (other.number() === undefined) {
      dropPaths()
      paths = newPaths()
    }
    other.heard(number)
  }

  // Signals
  const adopt = (s: number) => {
    const fresh = theirs === 0
    theirs = s
    if (fresh) return
    const wasOpen = dropPaths()
    paths = newPaths()
    if (wasOpen) events.down()
  }
  const meet = () => {
    if (!paths.open()) greeting.met()
    paths.seek()
  }
  /** Our offer says as much as a hello, and so does the hello that crosses theirs on its way. */
  const owesHello = (asked: boolean, ours: boolean) => {
    if (ours) return asked
    const offersNow = offers && !paths.open() && !paths.isTrying()
    return !offersNow && !greeting.hasJustCalled()
  }
  const takeSignal = (value: LinkSignal) => {
    if (value.k === 'bye') {
      if (value.s >= theirs) end(value.why === 'cut-off' ? 'refused' : 'left')
      return
    }
    if (value.s < theirs) return
    // Who offers need not wait to be heard first: its offer says as much as a hello.
    const unasked = value.r === 0 && value.k === 'sdp' && value.kind === 'offer'
    const ours = value.r === session
    if (value.s > theirs && (ours || unasked || value.k === 'hello')) adopt(value.s)
    if (value.k === 'reset') {
      if (value.s > theirs) adopt(value.s)
      return seek()
    }
    if (value.k === 'hello') {
      if (owesHello(value.ask, ours)) signal({ k: 'hello', ask: false })
      return meet()
    }
    // Meant for an earlier session of ours, or from one that we know nothing of.
    if (!(ours || value.r === 0) || value.s !== theirs) return signal({ k: 'hello', ask: false })
    if (value.k === 'detour') {
      paths.takePacket(value)
      return
    }
    paths.takeDirect(value)
  }

  paths = newPaths()
  return {
    remote,
    path: () => paths.open(),
    otherProtocol: other.number,
    send: (lane, message, sent) => {
      if (!paths.send(lane, message, sent)) startOver()
    },
    signal: (raw) => {
      if (ended || leaving) return
      const number = protocolOf(raw)
      if (number !== undefined && number !== context.protocol) return refuse(number)
      const value = readSignal(raw)
      if (!value) {
        badSignals += 1
        if (badSignals > limits.badSignals) cutOff('bad-signals')
        return
      }
      other.speaksOurs()
      greeting.heard()
      if (value === 'unknown') return events.ignored()
      takeSignal(value)
    },
    want: (next) => {
      if (wanted === next) return
      wanted = next
      if (wanted) seek()
      else if (!paths.open()) greeting.stop()
    },
    rest: () => {
      if (wanted || !paths.open()) return
      paths.say('rest')
      goToRest(500)
    },
    wake: () => {
      if (!paths.open() && !wanted) return
      paths.wake()
      seek()
    },
    bye: () => {
      if (ended || leaving) return
      leaving = true
      other.stop()
      paths.say('bye')
      signal({ k: 'bye', why: 'left' })
    },
    cutOff,
    close,
  }
}
