/** `talk` is for typing, presence and asking; `bulk` for what is large. Each keeps its order; between them there is none. */
export type Lane = 'talk' | 'bulk'
/** All lanes, the first the more urgent. */
export const lanes: readonly Lane[] = ['talk', 'bulk']

/** What two transports say to each other before they are open, through the meeting point. */
export type TransportSignal =
  | { readonly kind: 'offer' | 'answer'; readonly sdp: string }
  | { readonly kind: 'candidates'; readonly candidates: readonly Candidate[] }

/** An address at which an end may be reached, as WebRTC writes it (`RTCIceCandidateInit`). */
export interface Candidate {
  readonly candidate: string
  readonly sdpMid: string | null
  readonly sdpMLineIndex: number | null
}

/** What frames travel on, once it is open. */
export interface FramePath {
  /**
   * Never throws; what is sent on a path that is not open is lost, and the loss is made good by the
   * mesh. The frame's memory is the caller's again afterwards.
   */
  readonly send: (lane: Lane, frame: Uint8Array) => void
  /** Bytes that were sent and wait on this device. */
  readonly buffered: (lane: Lane) => number
  readonly close: () => void
}

/**
 * The port under a link: one attempt at a direct path between two devices. Adapters:
 * `rtc-transport.ts`, and the simulated network of the tests; both pass one conformance suite.
 */
export interface Transport extends FramePath {
  /** Makes an offer; the other end only accepts. */
  readonly offer: () => void
  /** Takes what the other end signalled, in any order. */
  readonly accept: (signal: TransportSignal) => void
  /** Looks for a way anew, keeping what is open; only for the end that offered. */
  readonly restart: () => void
}

/** What a transport makes known, until it is closed. */
export interface TransportEvents {
  readonly signal: (signal: TransportSignal) => void
  /** Once. No frame comes before it. */
  readonly open: () => void
  readonly frame: (lane: Lane, frame: Uint8Array) => void
  /** What is buffered on the lane has become little. */
  readonly drain: (lane: Lane) => void
  /** The way is in doubt, or no longer. */
  readonly wavering: (wavering: boolean) => void
  /** Once, and last. Not after our own `close`. */
  readonly closed: () => void
}

/** Makes one attempt, which begins with `offer` or with the first signal that it accepts. */
export type CreateTransport = (events: TransportEvents) => Transport
