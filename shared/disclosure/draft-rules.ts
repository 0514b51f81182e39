import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Fingerprint, Section, Source } from '../notebook/notebook.ts'
import { isOn } from './fingerprint.ts'
import {
  type DisclosureRules,
  deviceCount,
  disclosureRules,
  isCleared,
  marksNeeded,
  type Policy,
} from './rules.ts'

/** Looks up a source on this device; undefined where the group's notebook is not here or not loaded. */
export type FindSource = (source: Source) => Section | undefined

/** What stands in the way of a draft section on the side of one source. */
export type SourceObstacle = 'unknown' | 'held' | 'trashed' | 'not-enough-marks'

/** The rules that a draft section must pass: those of every section, and one for where it came from. */
export interface DraftRules extends DisclosureRules {
  readonly d5: (source: Source, find: FindSource, policy: Policy) => boolean
}

/** The rules of a draft as they are. Tests pass others to see that each one is needed. */
export const draftRules: DraftRules = {
  ...disclosureRules,
  /** D5: a source is known here, neither held nor trashed, and marked enough as it was taken. */
  d5: (source, find, policy) => sourceObstacle(source, find, policy) === undefined,
}

/**
 * Rule D5, for one source: it must be known on this device, neither held nor in the trash, and have
 * enough marks on every wording that was taken and that the draft may still rest on. Unknown counts
 * as held. Where the source is the draft's own section that this one replaced, marks are of no
 * matter (this one needs its own), but a hold on it, made by somebody who did not know yet that it
 * was replaced, stands.
 */
export function sourceObstacle(
  source: Source,
  find: FindSource,
  policy: Policy,
): SourceObstacle | undefined {
  const section = find(source)
  if (source.group === draftGroup) return section && section.holds.length > 0 ? 'held' : undefined
  if (!section) return 'unknown'
  if (section.holds.length > 0) return 'held'
  if (section.trashed) return 'trashed'
  const wordings = [source.fingerprint, ...(source.also ?? [])]
  return wordings.every((wording) => marksOn(section, wording) >= marksNeeded(policy))
    ? undefined
    : 'not-enough-marks'
}

/** Rule D5: a draft section is cleared only if it is cleared itself and no source stands in the way. */
export function isDraftCleared(
  section: Section,
  find: FindSource,
  policy: Policy,
  rules: DraftRules = draftRules,
): boolean {
  return (
    isCleared(section, policy, rules) &&
    section.sources.every((source) => rules.d5(source, find, policy))
  )
}

function marksOn(section: Section, wording: Fingerprint): number {
  return deviceCount(section.marks.filter((mark) => isOn(mark, wording)))
}
