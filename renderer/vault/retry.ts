const longest = 60_000

/** Another attempt after a failure, and each later than the one before. */
interface Retry {
  readonly later: () => void
  /** It went well: the next failure is a first one again. */
  readonly succeeded: () => void
  readonly stop: () => void
}

/**
 * No attempt is planned before `later`, and one at a time.
 * @param first milliseconds to the first attempt; doubles up to a minute
 */
export function createRetry(first: number, attempt: () => void): Retry {
  let timer: ReturnType<typeof setTimeout> | undefined
  let delay = first
  return {
    later: () => {
      clearTimeout(timer)
      timer = setTimeout(attempt, delay)
      delay = Math.min(delay * 2, longest)
    },
    succeeded: () => {
      delay = first
    },
    stop: () => clearTimeout(timer),
  }
}
