import type { WorkshopPolicy } from './policy.ts'

/** How long this device still keeps the notes. */
export type Retention =
  | { readonly state: 'kept' }
  /** Tell the person, and note that they were told (`Told`) unless that is noted. */
  | { readonly state: 'warn'; readonly burnOn: string; readonly daysLeft: number }
  /** The time is over by this device's clock alone: ask the person. */
  | { readonly state: 'ask'; readonly burnOn: string }
  /** The time is over, other devices say so too, and the person was told on an earlier day: burn. */
  | { readonly state: 'due'; readonly burnOn: string }

/** The first warning: for which day, and on which it was given; both as YYYY-MM-DD. */
export interface Told {
  readonly burnOn: string
  readonly on: string
}

/** What is known of today, each as YYYY-MM-DD. */
export interface Today {
  /** By this device's clock. */
  readonly own: string
  /** By the clocks of other devices that are here; undefined where nobody is. */
  readonly others: string | undefined
}

/** Days before burning on which the warning begins. */
const warningDays = 7

const day = 86_400_000

/**
 * What the organizer's policy asks of this device today. Nothing burns without a warning on an
 * earlier day that named the same day, so a device that was off for months warns first, and so does one
 * whose organizer has given more time. A clock can be years ahead: by itself, this device burns
 * only where another one says too that the time is over; alone, it asks.
 */
export function retention(
  policy: WorkshopPolicy | undefined,
  { own, others }: Today,
  told: Told | undefined,
): Retention {
  if (policy?.retainDays === undefined || policy.lastDay === undefined) return { state: 'kept' }
  // The last day itself still belongs to the workshop.
  const end = Date.parse(policy.lastDay) + (policy.retainDays + 1) * day
  const burnOn = new Date(end).toISOString().slice(0, 10)
  const today = others ?? own
  const daysLeft = Math.round((end - Date.parse(today)) / day)
  if (daysLeft > warningDays) return { state: 'kept' }
  if (daysLeft > 0 || !wasTold(told, burnOn, today))
    return { state: 'warn', burnOn, daysLeft: Math.max(daysLeft, 1) }
  return { state: others !== undefined && own >= burnOn ? 'due' : 'ask', burnOn }
}

/** Whether a warning has to be noted: none was given, for another day, or by a clock that was ahead. */
export function isNewWarning(told: Told | undefined, burnOn: string, today: string): boolean {
  return told?.burnOn !== burnOn || told.on > today
}

function wasTold(told: Told | undefined, burnOn: string, today: string): boolean {
  return told !== undefined && told.burnOn === burnOn && told.on < today
}
