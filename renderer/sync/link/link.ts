import { alarm } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import type { Lane } from '../transport/transport.ts'
import { createForeignCalls } from './foreign-calls.ts'
import { createHandshake } from './handshake.ts'
import type { Owned } from './link-effects.ts'
import { act, endLink, tell } from './link-effects.ts'
import type { LinkEvent, LinkEvents } from './link-event.ts'
import { next } from './link-next.ts'
import { idleLink, openPath } from './link-state.ts'
import type { PathKind, PathsContext } from './paths.ts'
import { createPaths } from './paths.ts'
import type { LinkSignalBody } from './signal.ts'
import { protocolOf, readSignal, writeSignal } from './signal.ts'

/**
 * Our connection to one other device, in whatever way there is now. What it does at which event is
 * in `link-next.ts`, a pure function; here are the clocks, the paths and the wire that it acts on.
 */
export interface Link {
  /** The other device. */
  readonly remote: string
  readonly path: () => PathKind | undefined
  /** Whether the other device is called, and no path is open yet; ends with a path, or with the device given up. */
  readonly isCalling: () => boolean
  /** The protocol's number that the other device speaks, where it is not ours: no path opens then. */
  readonly otherProtocol: () => number | undefined
  /** Without an open path it is lost. `sent` is called when all of it has been handed to the path. */
  readonly send: (lane: Lane, message: Uint8Array, sent?: () => void) => void
  /** Something has come from the other device through the meeting point. */
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

/** What a link needs of its room. */
interface LinkContext extends PathsContext {
  readonly me: string
  /** The number that this device speaks. */
  readonly protocol: number
  /** A number that is higher than any before. */
  readonly nextEpoch: () => number
}

/** Makes the link to one other device; it answers, and seeks nobody until it is wanted. */
export function createLink(context: LinkContext, remote: string, events: LinkEvents): Link {
  const { clock, timing, canSignal, nextEpoch } = context
  const offers = context.me > remote
  let state = idleLink(nextEpoch())

  const signal = (epoch: number, remoteEpoch: number, body: LinkSignalBody) =>
    events.signal(writeSignal({ protocol: context.protocol, epoch, remoteEpoch, ...body }))
  const callDue = () => dispatch({ kind: 'call-due' })
  const unheard = () => dispatch({ kind: 'unheard' })
  const startOver = () => dispatch({ kind: 'path-lost', epoch: nextEpoch() })
  const newPaths = () =>
    createPaths(context, offers, {
      signal: (body) => {
        if ('remoteEpoch' in state) signal(state.epoch, state.remoteEpoch, body)
      },
      message: events.message,
      open: (path) => dispatch({ kind: 'path-open', path }),
      bye: () => dispatch({ kind: 'peer-left' }),
      rest: () => dispatch({ kind: 'peer-rests' }),
      lost: startOver,
      cutOff: (code) => dispatch({ kind: 'cut-off', code }),
      ignored: events.ignored,
    })
  const owned: Owned = {
    paths: newPaths(),
    handshake: createHandshake({ clock, timing, canSignal, call: callDue, unheard }),
    foreignCalls: createForeignCalls({ clock, timing, call: callDue, unheard }),
    resting: alarm(clock, () => dispatch({ kind: 'rest-over', epoch: nextEpoch() })),
  }

  /** What an effect does can bring the next event at once: the state is the new one by then. */
  const dispatch = (event: LinkEvent) => {
    const step = next(state, event, {
      offers,
      isTrying: owned.paths.isTrying(),
      hasJustCalled: owned.handshake.hasJustCalled(),
    })
    state = step.state
    for (const effect of step.effects)
      if (effect.do === 'signal') signal(effect.epoch, effect.remoteEpoch, effect.body)
      else if (effect.do === 'renew') {
        endLink(owned)
        owned.paths = newPaths()
      } else if (!tell(events, effect)) act(owned, timing, effect)
  }

  return {
    remote,
    path: () => openPath(state),
    isCalling: () => state.name === 'handshaking',
    otherProtocol: () => (state.name === 'foreign' ? state.otherProtocol : undefined),
    send: (lane, message, sent) => {
      // More waits than may.
      if (owned.paths.outgoing()?.add(lane, message, sent) === false) startOver()
    },
    signal: (value) => dispatch(read(value, context.protocol)),
    want: (wanted) => dispatch({ kind: 'want', wanted }),
    rest: () => dispatch({ kind: 'rest' }),
    wake: () => dispatch({ kind: 'wake' }),
    bye: () => dispatch({ kind: 'bye' }),
    cutOff: (code) => dispatch({ kind: 'cut-off', code }),
    close: () => dispatch({ kind: 'close' }),
  }
}

/** What came through the meeting point, as an event. */
function read(value: unknown, ours: number): LinkEvent {
  const protocol = protocolOf(value)
  if (protocol !== undefined && protocol !== ours) return { kind: 'foreign-signal', protocol }
  const signal = readSignal(value)
  if (!signal) return { kind: 'bad-signal' }
  return signal === 'unknown' ? { kind: 'unknown-signal' } : { kind: 'signal', signal }
}
