import type * as Y from 'yjs'
import { holdAgain } from '../../shared/notebook/hold-again.ts'
import type { Room } from '../sync/index.ts'

/** Milliseconds until it is looked again whether devices still differ; each time longer, as anybody may make it seem so. */
const waits = [1500, 10_000, 60_000, 600_000] as const

/**
 * Where another device holds something else under the same numbers, what keeps text off the record is
 * written anew, by one device of each side: others wait a little longer, and see that it is done.
 * Returns the way to stop.
 */
export function uniteHolds(
  doc: Y.Doc,
  room: Pick<Room, 'status' | 'onStatus'>,
  random: () => number = Math.random,
): () => void {
  let times = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    if (timer !== undefined || room.status().forked === 0) return
    const wait = waits[Math.min(times, waits.length - 1)] ?? 0
    timer = setTimeout(unite, wait * (1 + random()))
  }
  const unite = () => {
    timer = undefined
    if (room.status().forked === 0) return
    times += 1
    holdAgain(doc)
  }
  const stop = room.onStatus(look)
  look()
  return () => {
    stop()
    clearTimeout(timer)
  }
}
