/* The time, where this device's clock may be wrong. Other devices say theirs by the hour, so that a
 * clock that is a little off tells no two sessions of it to be one device's. */

/** An hour, in milliseconds. */
export const hour = 3_600_000
/** Clocks that are right may differ by so much, in milliseconds: one says the next hour already. */
const slack = 3 * 60_000

/** The hour of a time, counted since 1970 (UTC). */
export function hourOf(time: number): number {
  return Math.floor(time / hour)
}

/**
 * What the time is, by this device's clock and those of others: the others', where they say another
 * hour. Of several the one in the middle, the earlier where there are two.
 * @param own milliseconds since 1970 (UTC)
 * @param others hours since 1970, one for each other device that is here
 */
export function believedTime(own: number, others: readonly number[]): number {
  const theirs = [...others].sort((a, b) => a - b)[Math.floor((others.length - 1) / 2)]
  const now = hourOf(own)
  const into = own - now * hour
  const isRight =
    theirs === undefined ||
    theirs === now ||
    (theirs === now - 1 && into < slack) ||
    (theirs === now + 1 && into > hour - slack)
  // Most wrong clocks are wrong by whole hours: the minutes are likely right.
  return isRight ? own : theirs * hour + into
}

/** The day of a time by this device's calendar, as YYYY-MM-DD. @param time in milliseconds since 1970 */
export function dayOf(time: number): string {
  const at = new Date(time)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
