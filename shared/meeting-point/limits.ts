/**
 * What one meeting point gives to each connection and to all of them. Sized for 60 devices behind
 * one address, each in several rooms, all of which (re)connect in the same seconds. Bytes are of the
 * frame as it arrives.
 *
 * A device that joins a room of n says one announce; each of the n - 1 others answers with an offer (an
 * SDP, 2 to 4 KiB when sealed) and up to 8 candidates (0.5 KiB each), and the newcomer answers each. When
 * the meeting point comes back, all do so at once: at n = 60 that is about 59 x 2 x 9 = 1,062 frames and
 * 0.9 MiB from each device and room. Directory, plenary and a few groups, some tried twice: under 8,000
 * frames and 8 MiB, which is the burst. All 60 may come from one address (a conference's NAT) with
 * several sockets each, so an address may open 512. The sustained 256 KiB/s is for the sealed relay.
 * Only what no honest device does (garbage, binary, huge frames, floods of small ones, hundreds of
 * topics) closes a connection.
 */
export interface MeetingPointLimits {
  /** Bytes of one frame; a larger one closes the connection (`tooBig`). */
  readonly maxFrameBytes: number
  /** Connections that are not WebSockets (yet); past it, the one that has been silent longest is cut. */
  readonly maxWaiting: number
  /** Milliseconds that a request gets from its first byte to its last, and that a page may lie unread. */
  readonly requestTime: number
  /** Open WebSockets in all; past it, newcomers are told `full`. */
  readonly maxConnections: number
  /** Open WebSockets from one network address. A whole conference may share one. */
  readonly maxConnectionsPerAddress: number
  /** Topics of one connection; past it the connection is closed (`tooManyTopics`). */
  readonly maxTopicsPerConnection: number
  /** Topics of the meeting point; past it, who asks for a new one is closed (`tooManyTopics`). */
  readonly maxTopics: number
  /**
   * Bytes that a connection may send: `burst` at once, then `perSecond`. Past it the connection is
   * not cut off but read from more slowly, which the sender sees as a growing `bufferedAmount`.
   */
  readonly bytes: Budget
  /** Frames that a connection may send; past it the connection is closed (`tooMany`). */
  readonly frames: Budget
  /** Bytes waiting for one receiver; past it the receiver is closed (`tooSlow`). */
  readonly maxBufferedBytes: number
  /** Bytes waiting for all receivers together; past it those with most of them are closed (`tooSlow`). */
  readonly maxBufferedInAll: number
  /** Milliseconds between pings; a connection that answers none for two of them is dropped. */
  readonly pingInterval: number
  /** Milliseconds that a connection without any topic keeps its place when others wait for one. */
  readonly idleGrace: number
}

export interface Budget {
  readonly burst: number
  readonly perSecond: number
}

const KiB = 1024
const MiB = 1024 * KiB

export const defaultLimits: MeetingPointLimits = {
  maxFrameBytes: 64 * KiB,
  maxWaiting: 512,
  requestTime: 10_000,
  maxConnections: 1024,
  maxConnectionsPerAddress: 512,
  maxTopicsPerConnection: 256,
  maxTopics: 16_384,
  bytes: { burst: 8 * MiB, perSecond: 256 * KiB },
  frames: { burst: 8000, perSecond: 400 },
  maxBufferedBytes: 8 * MiB,
  maxBufferedInAll: 64 * MiB,
  pingInterval: 30_000,
  idleGrace: 10_000,
}
