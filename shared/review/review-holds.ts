import type { GroupId } from '../base/ids.ts'
import { allHolds, type HoldsBeside, holdsOnSources, union } from '../disclosure/holds-beside.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Review } from './review.ts'

/**
 * The holds of the review on one notebook, and the draft's on a group's. A hold on a section of the
 * draft, made in the review or in the draft's own margin, is on what it says: on a device that knows
 * the draft it also holds the groups' sections that it was taken from. They cannot leave by another way.
 * @param draft undefined where this device does not have it
 */
export function reviewHoldsOn(
  place: GroupId,
  holds: Review['holds'],
  draft: Notebook | undefined,
): HoldsBeside {
  const direct: HoldsBeside = holds.get(place) ?? new Map()
  if (place === draftGroup || !draft) return direct
  const onDraft = allHolds(draft, holds.get(draftGroup) ?? new Map())
  if (onDraft.size === 0) return direct
  const all = new Map(direct)
  for (const [section, more] of holdsOnSources(draft, onDraft, place)) {
    if (more.length > 0) all.set(section, union(all.get(section) ?? [], more))
  }
  return all
}
