import type { LinkEffect } from './link-event.ts'
import type { PathKind } from './paths.ts'
import type { LinkSignalBody } from './signal.ts'

/**
 * The state of a link, said aloud. Each has the fields that exist in it and no other. What happens in which
 * is in `link-next.ts`.
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

/** Those in which both ends may speak. */
export type LiveLink = Extract<LinkState, Known>

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

/** A state, and what is to be done on the way to it. */
export function step(state: LinkState, ...effects: readonly LinkEffect[]): LinkStep {
  return { state, effects }
}

/** The same step, with more to be done before. */
export function also(first: readonly LinkEffect[], { state, effects }: LinkStep): LinkStep {
  return { state, effects: [...first, ...effects] }
}

/** Says something to the other end through the meeting point. */
export function tellPeer(
  state: { readonly epoch: number; readonly remoteEpoch?: number },
  body: LinkSignalBody,
): LinkEffect {
  return { do: 'signal', epoch: state.epoch, remoteEpoch: state.remoteEpoch ?? 0, body }
}
