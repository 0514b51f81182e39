/** Which numbers of one device's news we have had. */
export interface SequenceWindow {
  /** False where it was there already. */
  readonly add: (sequence: number) => boolean
}

/** Numbers above a gap that are kept; what is lost for good must not keep more in memory. */
const mostAbove = 1024

/** A window in which no number was seen yet. */
export function createSequenceWindow(): SequenceWindow {
  /** All up to here. */
  let low = -1
  const above = new Set<number>()
  return {
    add: (sequence) => {
      if (low < 0) low = sequence - 1
      if (sequence <= low || above.has(sequence)) return false
      above.add(sequence)
      while (above.delete(low + 1)) low += 1
      if (above.size > mostAbove) {
        low = Math.min(...above)
        above.delete(low)
        while (above.delete(low + 1)) low += 1
      }
      return true
    },
  }
}
