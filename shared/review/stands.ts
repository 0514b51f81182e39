import { believedTime, hour } from '../presence/clocks.ts'
import type { ReviewOpening } from './review.ts'

/** By which clocks a device can know whether the room is still asked; all in milliseconds since 1970. */
export interface Clocks {
  /** This device's own. */
  readonly own: number
  /** The organizer's, as it was heard here; on the organizer's device its own. */
  readonly organizer: number | undefined
  /** The hours that other devices say it is, counted since 1970. */
  readonly others: readonly number[]
}

/** What the time is, as far as this device can know. */
export function reviewTime({ own, organizer, others }: Clocks): number {
  return organizer ?? believedTime(own, others)
}

/**
 * Whether the room is asked now. The time was set by the organizer's clock, so that one decides where
 * it is heard. `unsure`: it is not, and nobody here can say that the hour is over: a clock that is
 * ahead must not hide the report from its person.
 */
export function reviewStands(
  opening: Pick<ReviewOpening, 'until'> | undefined,
  clocks: Clocks,
): 'open' | 'unsure' | 'over' {
  if (!opening) return 'over'
  if (reviewTime(clocks) < opening.until) return 'open'
  if (clocks.organizer !== undefined) return 'over'
  // Others say the hour alone: until the next has begun, the time may be still to come.
  const hours = [...clocks.others].sort((a, b) => a - b)
  const said = hours[Math.floor((hours.length - 1) / 2)]
  return said !== undefined && said * hour >= opening.until ? 'over' : 'unsure'
}
