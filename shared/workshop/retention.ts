import type { Policy } from './policy.ts'

/** How long this device still keeps the notes. */
export type Retention =
  | { readonly state: 'kept' }
  /** Tell the person, and note the day on which they were told. */
  | { readonly state: 'warn'; readonly burnOn: string; readonly daysLeft: number }
  /** The time is over, and the person was told on an earlier day: burn. */
  | { readonly state: 'due'; readonly burnOn: string }

/** Days before burning on which the warning begins. */
export const warningDays = 7

const day = 86_400_000

/**
 * What the organizer's policy asks of this device today. Nothing burns without a warning on an
 * earlier day, so a device that was off for months warns first.
 * @param today as YYYY-MM-DD, by this device's calendar
 * @param warnedOn the day of the first warning; empty: none yet
 */
export function retention(policy: Policy | undefined, today: string, warnedOn: string): Retention {
  if (policy?.retainDays === undefined || policy.lastDay === undefined) return { state: 'kept' }
  // The last day itself still belongs to the workshop.
  const end = Date.parse(policy.lastDay) + (policy.retainDays + 1) * day
  const burnOn = new Date(end).toISOString().slice(0, 10)
  const daysLeft = Math.round((end - Date.parse(today)) / day)
  if (daysLeft > warningDays) return { state: 'kept' }
  if (daysLeft <= 0 && warnedOn !== '' && warnedOn < today) return { state: 'due', burnOn }
  return { state: 'warn', burnOn, daysLeft: Math.max(daysLeft, 1) }
}
