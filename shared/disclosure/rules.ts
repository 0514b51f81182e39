import type { Mark, Section } from '../notebook/notebook.ts'
import { fingerprint, isOn } from './fingerprint.ts'

/** What the workshop agreed on. */
export interface Policy {
  /** How many devices must mark a wording; at least 1. */
  readonly marksNeeded: number
}

/** The rules that a section must pass to be cleared, by id: each says whether nothing stands against it. */
export interface DisclosureRules {
  readonly d1: (standing: readonly Mark[]) => boolean
  readonly d2: (section: Section, mark: Mark) => boolean
  readonly d3: (section: Section) => boolean
  readonly d4: (section: Section, standing: readonly Mark[], policy: Policy) => boolean
}

/** The rules as they are. Tests pass others to see that each one is needed. */
export const disclosureRules: DisclosureRules = {
  /** D1: a section without a mark is off the record, also where a policy asks for none. */
  d1: (standing) => standing.length > 0,
  /** D2: a mark is on a wording; when it has changed, or cannot be read here, the mark has lapsed. */
  d2: (section, mark) => isOn(mark, fingerprint(section)),
  /** D3: a hold beats every mark. */
  d3: (section) => section.holds.length === 0,
  /** D4: not in the trash, and as many different devices' marks on today's wording as agreed. */
  d4: (section, standing, policy) =>
    !section.trashed && deviceCount(standing) >= agreed(policy.marksNeeded),
}

/** The number of marks a policy asks for: never less than one, whatever was stored (rule D1). */
export function marksNeeded(policy: Policy): number {
  return Math.max(1, agreed(policy.marksNeeded))
}

/** A whole number; what is not a number asks for more than there can be. */
function agreed(stored: number): number {
  return Number.isNaN(stored) ? Number.POSITIVE_INFINITY : Math.ceil(stored)
}

/** The marks that stand on today's wording (rule D2). */
export function standingMarks(section: Section, rules = disclosureRules): readonly Mark[] {
  return section.marks.filter((mark) => rules.d2(section, mark))
}

/** Whether a section of a group's notebook may be exported now (rules D1 to D4). */
export function isCleared(
  section: Section,
  policy: Policy,
  rules: DisclosureRules = disclosureRules,
): boolean {
  const standing = standingMarks(section, rules)
  return rules.d1(standing) && rules.d3(section) && rules.d4(section, standing, policy)
}

/** Different devices among marks. */
export function deviceCount(marks: readonly Mark[]): number {
  return new Set(marks.map((mark) => mark.device)).size
}
