import type { Mark, Section } from '../notebook/notebook.ts'
import { fingerprint } from './fingerprint.ts'

/** What the workshop agreed on. */
export interface Policy {
  /** How many devices must mark a wording; at least 1. */
  readonly marksNeeded: number
}

/** The rules that a section must pass to be cleared, by id: each says whether nothing stands against it. */
export interface DisclosureRules {
  readonly d1: (section: Section) => boolean
  readonly d2: (section: Section, mark: Mark) => boolean
  readonly d3: (section: Section) => boolean
  readonly d4: (section: Section, standing: readonly Mark[], policy: Policy) => boolean
}

/** The rules as they are. Tests pass others to see that each one is needed. */
export const disclosureRules: DisclosureRules = {
  /** D1: a section without a mark is off the record. */
  d1: (section) => section.marks.length > 0,
  /** D2: a mark is on a wording; when the wording has changed, the mark has lapsed. */
  d2: (section, mark) => mark.fingerprint === fingerprint(section),
  /** D3: a hold beats every mark. */
  d3: (section) => section.holds.length === 0,
  /** D4: not in the trash, and enough different devices' marks on today's wording. */
  d4: (section, standing, policy) =>
    !section.trashed && deviceCount(standing) >= marksNeeded(policy),
}

/** The number of marks a policy asks for: never less than one, whatever was stored. */
export function marksNeeded(policy: Policy): number {
  return Number.isFinite(policy.marksNeeded) ? Math.max(1, Math.ceil(policy.marksNeeded)) : Infinity
}

/** The marks that stand on today's wording (rule D2). */
export function standingMarks(section: Section, rules = disclosureRules): readonly Mark[] {
  return section.marks.filter((mark) => rules.d2(section, mark))
}

/** Whether a section of a group's notebook may be exported now (rules D1 to D4). */
export function isCleared(section: Section, policy: Policy, rules = disclosureRules): boolean {
  return (
    rules.d1(section) &&
    rules.d3(section) &&
    rules.d4(section, standingMarks(section, rules), policy)
  )
}

/** Different devices among marks. */
export function deviceCount(marks: readonly Mark[]): number {
  return new Set(marks.map((mark) => mark.device)).size
}
