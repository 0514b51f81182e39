import type { BreakCause } from './breaker.ts'

/** How an editor has fared: which attempt it is at, and whether it was given up. */
interface Attempt {
  readonly number: number
  readonly mode: 'editor' | 'static'
  /** When the last ones broke, in milliseconds; only recent ones count. */
  readonly breaks: readonly number[]
}

export const firstAttempt: Attempt = { number: 0, mode: 'editor', breaks: [] }

/** More breaks than this within the window, and the section is shown without an editor. */
const maxBreaks = 5
const breakWindow = 10_000

/** What follows a break at a time (milliseconds): another editor, or none. */
export function afterBreak(attempt: Attempt, cause: BreakCause, now: number): Attempt {
  const breaks = [...attempt.breaks.filter((at) => now - at < breakWindow), now]
  // A body that a fresh editor does not show whole will not be shown by the next one either.
  const hopeless = cause === 'unshowable' || breaks.length > maxBreaks
  return { number: attempt.number + 1, mode: hopeless ? 'static' : 'editor', breaks }
}

/** What follows when a body changes that is shown without an editor: it may be showable again. */
export function afterChange(attempt: Attempt, now: number): Attempt {
  const recent = attempt.breaks.filter((at) => now - at < breakWindow)
  if (attempt.mode === 'editor' || recent.length > maxBreaks) return attempt
  return { ...attempt, number: attempt.number + 1, mode: 'editor' }
}
