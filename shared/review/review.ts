import type { GroupId } from '../base/ids.ts'
import type { HoldsBeside } from '../disclosure/holds-beside.ts'
import type { ReportForReview, ReportPlace } from '../report/report.ts'

/** The report as the organizer shows it to the room, with the time until which they wait. */
export interface ReviewOpening {
  /** Counts up with every change; a lower one never replaces a higher one. */
  readonly version: number
  /** Milliseconds since 1970 (UTC). */
  readonly until: number
  /** Names what is shown: 16 hex digits of its SHA-256. Who has read it is counted by edition. */
  readonly edition: string
  /** All of that SHA-256, in hexadecimal. */
  readonly sha256: string
  readonly report: ReportForReview
}

/** Somebody's wish for another wording. No name, no device. */
export interface ReviewRequest extends ReportPlace {
  readonly id: string
  readonly text: string
  /** A facilitator has dealt with this text. */
  readonly settled: boolean
}

/** A plain snapshot of the review: what everybody in the workshop can see of it. */
export interface Review {
  /** The organizer's signed word; undefined where nothing was ever shown. */
  readonly opening: ReviewOpening | undefined
  /** Holds that were made in the review, by where the section stands. They outlast it (rule D3). */
  readonly holds: ReadonlyMap<GroupId, HoldsBeside>
  /** Ordered by place, then by id: not by when they came. */
  readonly requests: readonly ReviewRequest[]
  /** Random ids of devices on which this edition was opened; no two editions' can be linked. */
  readonly opened: readonly string[]
  /** The same, of devices whose person said that they have read it. */
  readonly read: readonly string[]
  /** How many of both keep nothing: windows that are gone when they close, and no listed device. */
  readonly visits: { readonly opened: number; readonly read: number }
  /** Of those that have read it and keep the notes, how many were counted by a file alone. */
  readonly carried: number
}

/** The longest wish for another wording, in UTF-16 code units. */
export const maxRequestLength = 1000
/** How many wishes are shown at most, and how many devices are counted. */
export const maxRequests = 1000

/** Whether the room is asked now. */
export function isOpen(opening: ReviewOpening | undefined, now: number): boolean {
  return opening !== undefined && now < opening.until
}
