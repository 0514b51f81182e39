import { limits } from '../limits.ts'
import type { FramePath, Lane } from '../transport/transport.ts'
import { cutFrame } from './frame.ts'

/** Cuts messages into frames and hands them to a path as fast as it takes them, talk before bulk. */
export interface Segmenter {
  /** False where more waits than {@link limits.queued}: the other end does not keep up. */
  readonly add: (lane: Lane, message: Uint8Array, sent?: () => void) => boolean
  /** Goes on where the path had enough. */
  readonly pump: () => void
}

/** How much may be buffered in the path; what is more waits here, where it can be overtaken. */
export type HighWater = Readonly<Record<Lane, number>>

interface Waiting {
  readonly message: Uint8Array
  readonly sent: (() => void) | undefined
  offset: number
}

/**
 * A segmenter before one path, with nothing waiting. The path has each frame, of at most `limits.frame` bytes,
 * for the call of `send` alone: the next is cut in the same memory. A message is read until it is sent, and not copied.
 * @param highWater bytes that may be buffered in the path, for each lane
 */
export function createSegmenter(path: FramePath, highWater: HighWater): Segmenter {
  const queues: Record<Lane, Waiting[]> = { talk: [], bulk: [] }
  let queued = 0
  let pumping = false

  const sendOne = (lane: Lane): boolean => {
    const next = queues[lane][0]
    if (!next || path.buffered(lane) >= highWater[lane]) return false
    const { frame, taken } = cutFrame(next.message, next.offset)
    next.offset += taken
    queued -= taken
    const done = next.offset >= next.message.byteLength
    if (done) queues[lane].shift()
    path.send(lane, frame)
    if (done) next.sent?.()
    return true
  }

  const pump = () => {
    if (pumping) return
    pumping = true
    // One piece of bulk at a time: what people type meanwhile goes first.
    while (sendOne('talk') || sendOne('bulk'));
    pumping = false
  }

  return {
    pump,
    add: (lane, message, sent) => {
      if (queued + message.byteLength > limits.queued) return false
      queues[lane].push({ message, sent, offset: 0 })
      queued += message.byteLength
      pump()
      return true
    },
  }
}
