import type { Clock } from '../../../renderer/sync/clock.ts'

/** Simulated time: nothing waits, everything happens in one order, the same for the same seed. */
export interface SimClock extends Clock {
  /** Runs until nothing is left before this moment, or `done` says so; true where it did. */
  readonly runUntil: (moment: number, done?: () => boolean) => boolean
}

interface Entry {
  readonly at: number
  readonly order: number
  readonly run: () => void
  cancelled: boolean
}

export function makeSimClock(): SimClock {
  const heap: Entry[] = []
  let now = 0
  let order = 0

  const less = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order)
  const push = (entry: Entry) => {
    let i = heap.push(entry) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      const above = heap[parent] as Entry
      if (!less(entry, above)) break
      heap[i] = above
      i = parent
    }
    heap[i] = entry
  }
  const pop = (): Entry | undefined => {
    const top = heap[0]
    const last = heap.pop()
    if (!top || !last || heap.length === 0) return top
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && less(heap[child + 1] as Entry, heap[child] as Entry)) child++
      if (!less(heap[child] as Entry, last)) break
      heap[i] = heap[child] as Entry
      i = child
    }
    heap[i] = last
    return top
  }
  const after = (milliseconds: number, run: () => void) => {
    const entry: Entry = {
      at: now + Math.max(0, milliseconds),
      order: order++,
      run,
      cancelled: false,
    }
    push(entry)
    return () => {
      entry.cancelled = true
    }
  }

  return {
    now: () => now,
    after,
    defer: (run) => void after(0, run),
    soon: (run) => after(1, run),
    runUntil: (moment, done) => {
      for (;;) {
        if (done?.()) return true
        const next = heap[0]
        if (!next || next.at > moment) break
        pop()
        now = next.at
        if (!next.cancelled) next.run()
      }
      now = Math.max(now, moment)
      return done?.() ?? false
    },
  }
}
