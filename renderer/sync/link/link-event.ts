import type { CutOffCode } from '../limits.ts'
import type { PathKind } from './paths.ts'
import type { DirectSignal, LinkSignal, LinkSignalBody, RelayPacket, WireSignal } from './signal.ts'

/** What is true around the link when an event comes. */
export interface LinkFacts {
  /** Whether this end makes the offers of a direct path: its id is the greater one. */
  readonly offers: boolean
  /** An attempt at a direct path is under way, or open. */
  readonly isTrying: boolean
  /** We have called so lately that it must be on its way. */
  readonly hasJustCalled: boolean
}

/** What happens to a link: its room wants something, time has passed, or the other end has done something. */
export type LinkEvent =
  | { readonly kind: 'want'; readonly wanted: boolean }
  | { readonly kind: 'signal'; readonly signal: LinkSignal }
  /** A signal of our number and of a kind that came later; one that is none; one of another number. */
  | { readonly kind: 'unknown-signal' | 'bad-signal' }
  | { readonly kind: 'foreign-signal'; readonly protocol: number }
  /** It is time to call the other end (again); nothing was heard of it for too long. */
  | { readonly kind: 'call-due' | 'unheard' }
  | { readonly kind: 'path-open'; readonly path: PathKind }
  /** The path is lost, or too much waits for it. `epoch`: the one that begins now. */
  | { readonly kind: 'path-lost' | 'rest-over'; readonly epoch: number }
  /** The other end has said so on the path. */
  | { readonly kind: 'peer-rests' | 'peer-left' }
  /** We could do without this link; the network or the device has changed; we say goodbye; we let go. */
  | { readonly kind: 'rest' | 'wake' | 'bye' | 'close' }
  | { readonly kind: 'cut-off'; readonly code: CutOffCode }

/** Why a link has ended. `refused`: the other end has cut us off. */
export type LinkEnd = 'left' | 'unheard' | 'cut-off' | 'refused'

/** What is to be done, in this order. What can bring another event at once stands last. */
export type LinkEffect =
  | {
      readonly do: 'signal'
      readonly epoch: number
      readonly remoteEpoch: number
      readonly body: LinkSignalBody
    }
  /** Lets go of the paths, and of the handshake and the rest that belong to them; `renew`: and begins with new ones. */
  | { readonly do: 'renew' | 'let-go' }
  /** Nothing is begun any more: no call, no rest. */
  | { readonly do: 'stop-clocks' }
  /** Nothing was said in it yet. */
  | { readonly do: 'begin-epoch' }
  /** `knock`: an offer without waiting to be heard. */
  | { readonly do: 'seek-path' | 'knock' | 'wake-path' }
  | { readonly do: 'say-on-path'; readonly what: 'rest' | 'bye' }
  | { readonly do: 'receive-direct'; readonly signal: DirectSignal }
  | { readonly do: 'receive-packet'; readonly packet: RelayPacket }
  | { readonly do: 'begin-handshake' | 'stop-handshake' }
  /** Something was heard of the other end; it knows of us. */
  | { readonly do: 'heard' | 'answered' }
  /** Counts the time to the end of rest: at once, or when what is under way has arrived. */
  | { readonly do: 'begin-rest'; readonly atOnce: boolean }
  | { readonly do: 'heard-foreign' | 'stop-foreign' }
  | { readonly do: 'tell-open'; readonly path: PathKind }
  | { readonly do: 'tell-down' | 'tell-ignored' | 'tell-protocol' }
  | { readonly do: 'tell-ended'; readonly why: LinkEnd; readonly code?: CutOffCode }

/** What a link tells its room. */
export interface LinkEvents {
  readonly signal: (signal: WireSignal) => void
  /** A path has opened, or a better one took its place; nothing of before is carried over. */
  readonly open: (path: PathKind) => void
  readonly message: (message: Uint8Array) => void
  readonly down: () => void
  /** Something was left out that only a later build can read. */
  readonly ignored: () => void
  /** What `Link.otherProtocol` says has changed. */
  readonly protocolTold: () => void
  /** Once, and last. Not after our own `close`. */
  readonly ended: (why: LinkEnd, code?: CutOffCode) => void
}
