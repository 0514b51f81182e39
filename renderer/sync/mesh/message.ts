import type { PeerState } from './peer-state.ts'

/** The messages of a mesh, device to device. */
export type Message = Hello | GossipMessage | SyncRequest | SyncResponse | PeerVersions | Prune

/** First on every path: the sender's state, and those of others whom the receiver may not know. */
export interface Hello {
  readonly kind: 'hello'
  readonly peers: readonly PeerState[]
}

/** By client, the clock that a document has reached. */
export type Reach = ReadonlyMap<number, number>

/**
 * Gossip of one device, the `sequence`th: what was typed there, and its state. Forwarded as it is. `offers`:
 * it holds a change that is too large to be sent to everybody unasked, and which reaches so far; an
 * empty one has deletions alone.
 */
export interface GossipMessage {
  readonly kind: 'gossip'
  readonly origin: string
  readonly sequence: number
  readonly updates: readonly Uint8Array[]
  readonly offers: Reach | undefined
  readonly peer: PeerState | undefined
}

/** What do you have that I lack? */
export interface SyncRequest {
  readonly kind: 'sync-request'
  readonly number: number
  readonly stateVector: Reach
}

/** `piece`: one of many (`state-pieces.ts`). `busy`: ask another. `end`: all, or all that is left, and the digest of what the sender holds. */
export interface SyncResponse {
  readonly kind: 'sync-response'
  /** Of the request. */
  readonly number: number
  readonly part: 'piece' | 'busy' | 'end'
  readonly digest: string
  readonly update: Uint8Array
}

/** Which version of whose state I have; the receiver sends what is newer. For those whom no link joins. */
export interface PeerVersions {
  readonly kind: 'peer-versions'
  readonly versions: readonly (readonly [id: string, version: number])[]
}

/** I could do without this link, if you can. */
interface Prune {
  readonly kind: 'prune'
}

/** Of a kind that came later within this number of the protocol (`protocol.ts`): nothing to us. */
export interface UnknownMessage {
  readonly kind: 'unknown'
}
