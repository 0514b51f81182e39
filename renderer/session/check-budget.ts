/** Checks at once, and how many come back in a second: one takes about a millisecond. */
const [mostChecks, checksPerSecond] = [20, 1]

/**
 * How many signatures may be checked now: whoever makes up words without end costs a check a second.
 * @param elapsed milliseconds of a clock that nobody sets, since any moment
 */
export function createCheckBudget(elapsed: () => number) {
  let left = mostChecks
  let filled = elapsed()
  return {
    /** Takes one where there is one left. */
    take: (): boolean => {
      const time = elapsed()
      left = Math.min(mostChecks, left + ((time - filled) / 1000) * checksPerSecond)
      filled = time
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
