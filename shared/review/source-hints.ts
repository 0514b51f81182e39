import { base64url } from '../base/base64url.ts'
import type { GroupId, HoldId, SectionId } from '../base/ids.ts'
import { type HoldsBeside, union } from '../disclosure/holds-beside.ts'
import { type DocKey, derive } from '../keys/keys.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Notebook, Source } from '../notebook/notebook.ts'
import type { ReportForReview } from '../report/report.ts'
import type { Review } from './review.ts'

/*
 * A hold on a section of the draft is on what it says, and so on the groups' sections that it was
 * taken from. A group's device has no draft: the opening tells it, in a name that only those can read
 * who have the group's key, which of its sections stand in what the room is shown.
 */

/** In bytes: enough that no two sections of a workshop share one. */
const hintLength = 12

/** What names a group's section to those who have the group's key, and says nothing to anybody else. */
export function sourceHint(key: DocKey, section: SectionId): string {
  return base64url.encode(derive(key, `review/source/${section}`, hintLength))
}

/**
 * A report for the room with the hints of what its sections were taken from, and of those that were
 * shown before or are held: what is held is not in the report, and its groups are still told.
 * @param draft the draft that it was collected from
 * @param before what stands of the review
 * @param keyOf the key that a group uses now; sources of a group without one stay unnamed
 */
export function withSourceHints(
  report: ReportForReview,
  draft: Notebook,
  { opening, holds }: Pick<Review, 'opening' | 'holds'>,
  keyOf: (group: GroupId) => DocKey | undefined,
): ReportForReview {
  const taken = new Map<SectionId, readonly string[]>()
  for (const { section, sources } of opening?.report.taken ?? []) taken.set(section, sources)
  const hint = ({ group, section }: Source) => {
    const key = group === draftGroup ? undefined : keyOf(group)
    return key ? [sourceHint(key, section)] : []
  }
  const shown = report.parts.flatMap((part) => part.sections)
  const told = new Set(shown.filter(({ group }) => group === draftGroup).map((one) => one.section))
  for (const section of holds.get(draftGroup)?.keys() ?? []) told.add(section)
  const made = [...draft.sections.map(({ id, sources }) => [id, sources] as const)]
  for (const [id, { sources }] of draft.gone ?? []) made.push([id, sources])
  for (const [id, sources] of made) {
    if (!told.has(id)) continue
    const all = new Set([...(taken.get(id) ?? []), ...sources.flatMap(hint)])
    if (all.size > 0) taken.set(id, [...all].sort())
  }
  if (taken.size === 0) return report
  const rows = [...taken].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...report, taken: rows.map(([section, sources]) => ({ section, sources })) }
}

/**
 * Holds on sections of the draft, made in the review, laid on the sections of one group's notebook that
 * those were taken from.
 * @param hintsOf the hints under which a section of this notebook may be named
 */
export function holdsByHint(
  { opening, holds }: Pick<Review, 'opening' | 'holds'>,
  sections: readonly SectionId[],
  hintsOf: (section: SectionId) => readonly string[],
): HoldsBeside {
  const onDraft = holds.get(draftGroup)
  if (!opening || !onDraft) return new Map()
  const named = new Map<string, readonly HoldId[]>()
  for (const { section, sources } of opening.report.taken ?? []) {
    const held = onDraft.get(section)
    for (const hint of held ? sources : [])
      named.set(hint, union(named.get(hint) ?? [], held ?? []))
  }
  if (named.size === 0) return new Map()
  const found = new Map<SectionId, readonly HoldId[]>()
  for (const section of sections) {
    const all = hintsOf(section).flatMap((hint) => named.get(hint) ?? [])
    if (all.length > 0) found.set(section, [...new Set(all)])
  }
  return found
}
