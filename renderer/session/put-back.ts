/** Timers as an argument, so that a simulated room can run hours in a second. */
interface Timers {
  /** Milliseconds, only ever compared with each other. */
  readonly now: () => number
  /** Runs once, later; returns the way to stop. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

interface PutBack {
  /** Something has changed: puts back what is gone, at once or when its time has come. */
  readonly look: () => void
  readonly close: () => void
}

/** From one putting back to the next; each pause is twice the one before, up to the last. */
const firstPauseMs = 1000
const longestPauseMs = 60_000
/** So many of its pauses without anything to put back, and it begins with the first one again. */
const calmPauses = 4

/**
 * Puts back what others take away, at once the first time and ever more slowly while they go on: a
 * device that takes away at once what is put back, or two that each put back something else, would
 * fill the room's network and everybody's disk.
 * @param putBack says whether there was anything to put back
 * @param random of 0 to 1: several who put back the same thing do not do it at one moment
 */
export function createPutBack(
  timers: Timers,
  random: () => number,
  putBack: () => boolean,
): PutBack {
  let pauseMs = 0
  let notBefore = Number.NEGATIVE_INFINITY
  let stop: (() => void) | undefined

  const run = () => {
    stop = undefined
    if (!putBack()) return
    const now = timers.now()
    const calm = now > notBefore + calmPauses * pauseMs
    pauseMs = calm ? firstPauseMs : Math.min(2 * pauseMs, longestPauseMs)
    notBefore = now + pauseMs * (0.5 + random())
  }
  return {
    look: () => {
      if (stop) return
      const wait = notBefore - timers.now()
      if (wait > 0) stop = timers.after(wait, run)
      else run()
    },
    close: () => {
      stop?.()
      stop = undefined
    },
  }
}

export const realTimers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
