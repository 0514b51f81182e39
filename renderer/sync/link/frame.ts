import { limits } from '../limits.ts'

/**
 * A frame is one message of the data channel, at most 16 KiB: a byte for its kind, then
 * - whole: a message;
 * - first: the message's length in 4 bytes, then its beginning; the frame is full;
 * - more: the next piece; the frame is full, unless it is the last;
 * - ping: nothing; the sender lives. The receiver answers with `pong`.
 * - bye: nothing; the sender leaves.
 * - rest: nothing; this link is not needed now.
 * Another kind came later within this number of the protocol, and is left out.
 * A lane carries one message at a time, so frames need no number.
 */
export const frameKind = {
  whole: 0,
  first: 1,
  more: 2,
  ping: 3,
  pong: 4,
  bye: 5,
  rest: 6,
} as const

const firstHeader = 5

const memory = new Uint8Array(limits.frame)

/**
 * The next frame of a message from an offset on, and how many bytes of the message it took. The frame holds
 * only until another is cut, by whomever: all are cut in one memory.
 */
export function cutFrame(
  message: Uint8Array,
  offset: number,
): { readonly frame: Uint8Array; readonly taken: number } {
  const left = message.byteLength - offset
  const whole = offset === 0 && left < limits.frame
  const first = offset === 0 && !whole
  const header = first ? firstHeader : 1
  const taken = Math.min(left, limits.frame - header)
  const frame = memory.subarray(0, header + taken)
  if (first) {
    frame[0] = frameKind.first
    new DataView(frame.buffer).setUint32(1, message.byteLength)
  } else frame[0] = whole ? frameKind.whole : frameKind.more
  frame.set(message.subarray(offset, offset + taken), header)
  return { frame, taken }
}

/** The message length that a `first` frame announces, or undefined where the frame is not a full one. */
export function announcedLength(frame: Uint8Array): number | undefined {
  if (frame.byteLength !== limits.frame) return undefined
  return new DataView(frame.buffer, frame.byteOffset).getUint32(1)
}

/** A frame that is its kind alone. */
export function bareFrame(kind: 'ping' | 'pong' | 'bye' | 'rest'): Uint8Array {
  return new Uint8Array([frameKind[kind]])
}

/** Whether a frame is its kind alone. */
export function isBare(frame: Uint8Array): boolean {
  const kind = frame[0] ?? 0
  return kind >= frameKind.ping && kind <= frameKind.rest
}

/** What a frame carries of a message: a view of it, not a copy. */
export function payloadOf(frame: Uint8Array): Uint8Array {
  return frame.subarray(frame[0] === frameKind.first ? firstHeader : 1)
}
