import { canonicalJson, type Json } from '../base/canonical-json.ts'
import type { Report, ReportForReview, ReportSection } from '../report/report.ts'

/** What the organizer's device remembers of a report that was saved: where its sections stand, no word of them. */
export interface SavedReport {
  /** The day on which it was saved, as YYYY-MM-DD. */
  readonly day: string
  /** `group/section` of each. */
  readonly places: readonly string[]
}

/**
 * Where the sections of a report stand that has just been saved.
 * @param now the same report with its places, at most with more in it
 */
export function placesOf(saved: Report, now: ReportForReview): readonly string[] {
  const left = new Set(saved.parts.flatMap(({ sections }) => sections.map(wordsOf)))
  return sectionsOf(now)
    .filter((one) => left.has(wordsOf(one)))
    .map(placeOf)
}

/**
 * How many sections of a report that was saved may not leave any more: an answer that came late kept them
 * off the record, or a mark was taken back (rule D3).
 */
export function countTakenOut(saved: SavedReport, now: ReportForReview): number {
  const goes = new Set(sectionsOf(now).map(placeOf))
  return saved.places.filter((place) => !goes.has(place)).length
}

type Placed = ReportForReview['parts'][number]['sections'][number]

function sectionsOf({ parts }: ReportForReview): readonly Placed[] {
  return parts.flatMap(({ sections }) => sections)
}

function placeOf({ group, section }: Placed): string {
  return `${group}/${section}`
}

function wordsOf({ title, blocks }: ReportSection): string {
  return canonicalJson({ title, blocks } as unknown as Json)
}
