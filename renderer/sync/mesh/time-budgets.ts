import { syncTiming } from '../timing.ts'

/**
 * How long one answer may take. Who sends a piece now and then, and never the last, would keep us
 * from asking anybody else for ever; who sits behind a bad network must get to the end some time.
 * So each device is given a time, and after each time that it did not make do with it, twice as much.
 */
export interface TimeBudgets {
  /** Whether it has had its time, and was slow with it. */
  readonly isUsedUp: (link: string, milliseconds: number, bytes: number) => boolean
  /** It has come to an end. */
  readonly forget: (link: string) => void
}

/** Who sends more is working, however long it takes. */
const slowBytesPerMs = 8

/** Each device has its first time before it. */
export function createTimeBudgets(): TimeBudgets {
  const given = new Map<string, number>()
  return {
    isUsedUp: (link, milliseconds, bytes) => {
      const allowed = given.get(link) ?? syncTiming.budgetMs
      if (milliseconds <= allowed || bytes > milliseconds * slowBytesPerMs) return false
      given.set(link, 2 * allowed)
      return true
    },
    forget: (link) => void given.delete(link),
  }
}
