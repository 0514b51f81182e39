import { concatBytes } from '@noble/hashes/utils.js'
import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import type { CutOffCode } from '../limits.ts'
import { limits } from '../limits.ts'
import type { Lane } from '../transport/transport.ts'
import { announcedLength, frameKind, isBare, payloadOf } from './frame.ts'
import type { MemoryAccount } from './memory-budget.ts'
import { createRateLimit } from './rate-limit.ts'

/** Puts messages together from frames, and holds the sender to the limits. */
export interface Reassembler {
  readonly receive: (lane: Lane, frame: Uint8Array) => void
  /** Lets go of what is half received. */
  readonly close: () => void
}

/** What comes of frames. After `lost` or `cutOff` nothing is received any more. */
export interface ReassemblerEvents {
  /** A frame has come, whatever it is. */
  readonly heard: () => void
  readonly message: (message: Uint8Array) => void
  readonly ping: () => void
  readonly bye: () => void
  readonly rest: () => void
  readonly cutOff: (code: CutOffCode) => void
  /** Something was of a kind that came later. */
  readonly ignored: () => void
  /** A message does not go on, or there is no room for it any more: no fault of the sender's, and no use in waiting. */
  readonly lost: () => void
}

interface Partial {
  readonly length: number
  readonly pieces: Uint8Array[]
  received: number
}

/**
 * A reassembler for one path, with one message half received on each lane at most.
 * @param held the account that half-received bytes are on, until the message is whole or given up
 */
export function createReassembler(
  clock: Clock,
  held: MemoryAccount,
  events: ReassemblerEvents,
): Reassembler {
  const partial = new Map<Lane, Partial>()
  const quota = createRateLimit(clock)
  let closed = false

  const close = () => {
    closed = true
    stalled.stop()
    for (const part of partial.values()) held.release(part.received, lost)
    partial.clear()
  }
  const cutOff = (code: CutOffCode) => {
    close()
    events.cutOff(code)
  }
  const lost = () => {
    close()
    events.lost()
  }
  const stalled = alarm(clock, lost)

  const grow = (lane: Lane, part: Partial, frame: Uint8Array): CutOffCode | undefined => {
    const payload = payloadOf(frame)
    const received = part.received + payload.byteLength
    const last = received === part.length
    // Every frame but the last is full: crumbs would cost us more than they cost the sender.
    if (received > part.length || !(last || frame.byteLength === limits.frame))
      return 'malformed-frame'
    const taken = held.take(payload.byteLength, lost)
    if (taken === 'too-much') return 'holds-too-much'
    if (taken === 'full') {
      lost()
      return undefined
    }
    part.received = received
    part.pieces.push(payload)
    if (!last) {
      stalled.set(limits.stalled)
      return undefined
    }
    partial.delete(lane)
    held.release(part.length, lost)
    if (partial.size === 0) stalled.stop()
    events.message(concatBytes(...part.pieces))
    return undefined
  }

  const receiveFrame = (lane: Lane, frame: Uint8Array): CutOffCode | undefined => {
    if (frame.byteLength > limits.frame) return 'frame-too-large'
    if (frame.byteLength === 0) return 'malformed-frame'
    if (!quota(frame.byteLength, isBare(frame))) return 'too-much'
    const part = partial.get(lane)
    switch (frame[0]) {
      case frameKind.ping:
        events.ping()
        return undefined
      case frameKind.pong:
        return undefined
      case frameKind.bye:
        events.bye()
        return undefined
      case frameKind.rest:
        events.rest()
        return undefined
      case frameKind.whole:
        if (part) return 'malformed-frame'
        events.message(payloadOf(frame))
        return undefined
      case frameKind.first: {
        const length = announcedLength(frame)
        if (part || length === undefined || length < limits.frame) return 'malformed-frame'
        if (length > limits.message) return 'message-too-large'
        const begun: Partial = { length, pieces: [], received: 0 }
        partial.set(lane, begun)
        return grow(lane, begun, frame)
      }
      case frameKind.more:
        return part ? grow(lane, part, frame) : 'malformed-frame'
      default:
        events.ignored()
        return undefined
    }
  }

  return {
    close,
    receive: (lane, frame) => {
      events.heard()
      if (closed) return
      const code = receiveFrame(lane, frame)
      if (code) cutOff(code)
    },
  }
}
