import type { CutOffCode } from '../limits.ts'
import { limits } from '../limits.ts'
import type { LinkEffect, LinkEnd, LinkEvent, LinkFacts } from './link-event.ts'
import type { PathKind } from './paths.ts'
import type { LinkSignal, LinkSignalBody } from './signal.ts'

/**
 * The state of a link, said aloud. Each has the fields that exist in it and no other.
 *
 * - `idle`: no path, and nobody is called; an attempt that the other end began may be under way.
 * - `handshaking`: no path yet; the other end is called until it answers.
 * - `relayed`, `direct`: messages travel.
 * - `resting`: a path is open, and both ends have said that they do without it; it is closed when what is under way has arrived.
 * - `foreign`: the other device speaks another number of the protocol; no path opens.
 * - `leaving`: we have said goodbye; nothing is begun any more.
 * - `closed`: for good.
 */
export type LinkState =
  | (Known & { readonly name: 'idle' | 'handshaking' | 'relayed' | 'direct' })
  | (Known & { readonly name: 'resting'; readonly path: PathKind })
  | (Ours & { readonly name: 'foreign'; readonly otherProtocol: number })
  | { readonly name: 'leaving'; readonly epoch: number; readonly remoteEpoch: number }
  | { readonly name: 'closed' }

interface Ours {
  /** Our epoch: one run of the link. When a path is lost, a higher one begins; nothing is carried over. */
  readonly epoch: number
  /** Whether we seek this link; if not, we only answer. */
  readonly wanted: boolean
  readonly badSignals: number
}

interface Known extends Ours {
  /** The other end's epoch; 0: not heard yet. */
  readonly remoteEpoch: number
}

type Live = Extract<LinkState, Known>

/** What comes of an event. */
export interface LinkStep {
  readonly state: LinkState
  readonly effects: readonly LinkEffect[]
}

/** The state in which a link begins. */
export function idleLink(epoch: number): LinkState {
  return { name: 'idle', epoch, remoteEpoch: 0, wanted: false, badSignals: 0 }
}

/** The path that is open, if one is. */
export function openPath(state: LinkState): PathKind | undefined {
  if (state.name === 'relayed') return 'relay'
  if (state.name === 'direct') return 'direct'
  return state.name === 'resting' ? state.path : undefined
}

/** What a link does at an event. It changes nothing by itself, knows no time and no chance. */
export function next(state: LinkState, event: LinkEvent, facts: LinkFacts): LinkStep {
  if (state.name === 'closed') return step(state)
  if (event.kind === 'close') return closing()
  if (event.kind === 'cut-off') return cutOff(state, event.code)
  if (event.kind === 'peer-left') return ended('left')
  if (state.name === 'leaving') return step(state)
  if (event.kind === 'bye') return leave(state)
  if (event.kind === 'unheard') return ended('unheard')
  if (event.kind === 'bad-signal') return badSignal(state)
  if (state.name === 'foreign') return nextForeign(state, event, facts)
  return nextLive(state, event, facts)
}

function nextLive(state: Live, event: LinkEvent, facts: LinkFacts): LinkStep {
  switch (event.kind) {
    case 'want':
      return want(state, event.wanted)
    case 'signal':
      return also([{ do: 'heard' }], receive(state, event.signal, facts))
    case 'unknown-signal':
      return step(state, { do: 'heard' }, { do: 'tell-ignored' })
    case 'foreign-signal':
      return meetForeign(state, event.protocol)
    case 'call-due':
      return call(state, facts)
    case 'path-open':
      return step(
        opened(state, event.path),
        { do: 'stop-handshake' },
        { do: 'tell-open', path: event.path },
      )
    case 'path-lost':
      return startOver(state, event.epoch)
    case 'peer-rests':
      return state.wanted ? step(state) : rest(state, true)
    case 'rest':
      if (state.wanted || !openPath(state)) return step(state)
      return also([{ do: 'say-on-path', what: 'rest' }], rest(state, false))
    case 'rest-over':
      return restOver(state, event.epoch)
    case 'wake':
      if (openPath(state)) return step(state, { do: 'wake-path' })
      return state.wanted ? also([{ do: 'wake-path' }], seek(state)) : step(state)
    default:
      return step(state)
  }
}

function nextForeign(
  state: Extract<LinkState, { name: 'foreign' }>,
  event: LinkEvent,
  facts: LinkFacts,
): LinkStep {
  switch (event.kind) {
    case 'want':
      return step({ ...state, wanted: event.wanted })
    case 'foreign-signal': {
      const heard: LinkEffect = { do: 'heard-foreign' }
      if (event.protocol === state.otherProtocol) return step(state, heard)
      return step({ ...state, otherProtocol: event.protocol }, heard, { do: 'tell-protocol' })
    }
    case 'call-due':
      return step(state, say(state, { kind: 'hello', ask: true }))
    case 'signal':
    case 'unknown-signal': {
      // It speaks ours after all: what was heard before was said in its name.
      const { epoch, wanted, badSignals } = state
      const live = { name: 'idle', epoch, remoteEpoch: 0, wanted, badSignals } as const
      return also([{ do: 'stop-foreign' }, { do: 'tell-protocol' }], nextLive(live, event, facts))
    }
    default:
      return step(state)
  }
}

// Paths

function opened(state: Live, path: PathKind): LinkState {
  if (state.name === 'resting') return { ...state, path }
  return { ...state, name: path === 'relay' ? 'relayed' : 'direct' }
}

function withoutPath(state: Live, name: 'idle' | 'handshaking' = 'idle'): Live {
  const { epoch, remoteEpoch, wanted, badSignals } = state
  return { name, epoch, remoteEpoch, wanted, badSignals }
}

function downFrom(state: Live): readonly LinkEffect[] {
  return openPath(state) ? [{ do: 'tell-down' }] : []
}

/** A new epoch, in which both ends begin from nothing. */
function startOver(state: Live, epoch: number): LinkStep {
  const fresh = { ...withoutPath(state), epoch }
  const effects: readonly LinkEffect[] = [{ do: 'renew' }, { do: 'begin-epoch' }]
  return also(
    [...effects, ...downFrom(state)],
    state.wanted ? seek(fresh) : step(fresh, say(fresh, { kind: 'reset' })),
  )
}

function want(state: Live, wanted: boolean): LinkStep {
  if (state.wanted === wanted) return step(state)
  const now = { ...state, wanted }
  if (openPath(now)) return step(now)
  return wanted ? seek(now) : step(withoutPath(now), { do: 'stop-handshake' })
}

/** Calls the other end, where there is no path. */
function seek(state: Live): LinkStep {
  if (openPath(state)) return step(state)
  return step(withoutPath(state, 'handshaking'), { do: 'begin-handshake' })
}

function call(state: Live, { offers, isTrying }: LinkFacts): LinkStep {
  if (state.name !== 'handshaking') return step(state)
  if (offers && state.remoteEpoch === 0 && !isTrying) return step(state, { do: 'knock' })
  return step(state, say(state, { kind: 'hello', ask: true }))
}

// Rest

function rest(state: Live, atOnce: boolean): LinkStep {
  const path = openPath(state)
  if (!path) return step(state)
  return step({ ...withoutPath(state), name: 'resting', path }, { do: 'begin-rest', atOnce })
}

function restOver(state: Live, epoch: number): LinkStep {
  if (state.name !== 'resting') return step(state)
  const { path, ...before } = state
  if (state.wanted) return step({ ...before, name: path === 'relay' ? 'relayed' : 'direct' })
  const fresh = { ...withoutPath(state), epoch }
  return step(fresh, { do: 'renew' }, { do: 'begin-epoch' }, say(fresh, { kind: 'reset' }), {
    do: 'tell-down',
  })
}

// Signals

function receive(state: Live, signal: LinkSignal, facts: LinkFacts): LinkStep {
  if (signal.kind === 'bye')
    return signal.epoch < state.remoteEpoch
      ? step(state)
      : ended(signal.why === 'cut-off' ? 'refused' : 'left')
  if (signal.epoch < state.remoteEpoch) return step(state)
  // Who offers need not wait to be heard first: its offer says as much as a hello.
  const isOffer = signal.kind === 'description' && signal.type === 'offer'
  const forUs = signal.remoteEpoch === state.epoch
  const begins = forUs || (signal.remoteEpoch === 0 && isOffer)
  const adopts = signal.kind === 'hello' || signal.kind === 'reset' || begins
  if (signal.epoch === state.remoteEpoch || !adopts) return received(state, signal, facts)
  // A path of an earlier epoch of the other end is none to it any more.
  const first = state.remoteEpoch === 0
  const adopted = { ...(first ? state : withoutPath(state)), remoteEpoch: signal.epoch }
  return first
    ? received(adopted, signal, facts)
    : also(
        [{ do: 'renew' }, ...downFrom(state)],
        received(adopted, signal, { ...facts, isTrying: false }),
      )
}

/** A signal of the epoch of the other end that we know. */
function received(state: Live, signal: LinkSignal, facts: LinkFacts): LinkStep {
  const forUs = signal.remoteEpoch === state.epoch
  const hello = say(state, { kind: 'hello', ask: false })
  if (signal.kind === 'reset') return state.wanted ? seek(state) : step(state)
  if (signal.kind === 'hello') {
    const answer = owesHello(state, signal.ask, forUs, facts) ? [hello] : []
    return also(answer, meet(state))
  }
  // Meant for an earlier epoch of ours, or from one that we know nothing of.
  if (!(forUs || signal.remoteEpoch === 0) || signal.epoch !== state.remoteEpoch)
    return step(state, hello)
  if (signal.kind === 'relay') return step(state, { do: 'receive-packet', packet: signal })
  if (signal.kind === 'bye') return step(state)
  return step(state, { do: 'receive-direct', signal })
}

/** Our offer says as much as a hello, and so does the hello that crosses theirs on its way. */
function owesHello(state: Live, asked: boolean, forUs: boolean, facts: LinkFacts): boolean {
  if (forUs) return asked
  const offersNow = facts.offers && !openPath(state) && !facts.isTrying
  return !offersNow && !facts.hasJustCalled
}

/** The other end is there and knows of us: a way is looked for. */
function meet(state: Live): LinkStep {
  if (openPath(state)) return step(state, { do: 'seek-path' })
  return step(withoutPath(state, 'handshaking'), { do: 'answered' }, { do: 'seek-path' })
}

function meetForeign(state: Live, protocol: number): LinkStep {
  // It has spoken ours, and a device does not change while it is there: somebody else says this.
  if (state.remoteEpoch !== 0) return step(state, { do: 'tell-ignored' })
  const { epoch, wanted, badSignals } = state
  return step(
    { name: 'foreign', epoch, wanted, badSignals, otherProtocol: protocol },
    { do: 'renew' },
    ...downFrom(state),
    { do: 'heard-foreign' },
    { do: 'tell-protocol' },
  )
}

function badSignal(state: Exclude<LinkState, { name: 'leaving' | 'closed' }>): LinkStep {
  const badSignals = state.badSignals + 1
  if (badSignals > limits.badSignals) return cutOff(state, 'bad-signals')
  return step({ ...state, badSignals })
}

// Ends

function leave(state: Exclude<LinkState, { name: 'leaving' | 'closed' }>): LinkStep {
  const { epoch } = state
  const remoteEpoch = state.name === 'foreign' ? 0 : state.remoteEpoch
  return step(
    { name: 'leaving', epoch, remoteEpoch },
    { do: 'stop-clocks' },
    { do: 'say-on-path', what: 'bye' },
    say(state, { kind: 'bye', why: 'left' }),
  )
}

function cutOff(state: Exclude<LinkState, { name: 'closed' }>, code: CutOffCode): LinkStep {
  return also([say(state, { kind: 'bye', why: 'cut-off' })], ended('cut-off', code))
}

function ended(why: LinkEnd, code?: CutOffCode): LinkStep {
  const { state, effects } = closing()
  return step(state, ...effects, { do: 'tell-ended', why, ...(code ? { code } : {}) })
}

function closing(): LinkStep {
  return step({ name: 'closed' }, { do: 'let-go' })
}

// Steps

function step(state: LinkState, ...effects: readonly LinkEffect[]): LinkStep {
  return { state, effects }
}

function also(first: readonly LinkEffect[], { state, effects }: LinkStep): LinkStep {
  return { state, effects: [...first, ...effects] }
}

function say(
  state: { readonly epoch: number; readonly remoteEpoch?: number },
  body: LinkSignalBody,
): LinkEffect {
  return { do: 'signal', epoch: state.epoch, remoteEpoch: state.remoteEpoch ?? 0, body }
}
