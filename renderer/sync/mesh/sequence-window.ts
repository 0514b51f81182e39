/** Which numbers of one device's news we have had. */
export interface SequenceWindow {
  /** False where it was there already. */
  readonly add: (seq: number) => boolean
}

const window = 1024

export function createSequenceWindow(): SequenceWindow {
  /** All up to here. */
  let low = -1
  const above = new Set<number>()
  return {
    add: (seq) => {
      if (low < 0) low = seq - 1
      if (seq <= low || above.has(seq)) return false
      above.add(seq)
      while (above.delete(low + 1)) low += 1
      // What was lost for good must not keep the rest in memory.
      if (above.size > window) {
        low = Math.min(...above)
        above.delete(low)
        while (above.delete(low + 1)) low += 1
      }
      return true
    },
  }
}
