import { holdsUnknown } from '../notebook/holds-unknown.ts'
import type { Section } from '../notebook/notebook.ts'
import { deviceCount, isCleared, marksNeeded, type Policy, standingMarks } from './rules.ts'

/** What people are told of a section. Counts, never who. */
export type SectionStatus =
  | { readonly kind: 'off-the-record' }
  | { readonly kind: 'marked'; readonly marks: number; readonly needed: number }
  | { readonly kind: 'changed' }
  | { readonly kind: 'held' }
  /** Something in it was written with a newer app: it is neither marked nor cleared here (rule D2). */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'cleared' }

/** The status of a section that is not in the trash. It says cleared exactly when the report would take it. */
export function sectionStatus(section: Section, policy: Policy): SectionStatus {
  if (section.holds.length > 0) return { kind: 'held' }
  if (holdsUnknown(section.blocks)) return { kind: 'unknown' }
  if (isCleared(section, policy)) return { kind: 'cleared' }
  const marks = deviceCount(standingMarks(section))
  if (marks > 0) return { kind: 'marked', marks, needed: marksNeeded(policy) }
  return section.marks.length > 0 ? { kind: 'changed' } : { kind: 'off-the-record' }
}
