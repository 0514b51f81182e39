import type { HoldsBeside } from '../../disclosure/holds-beside.ts'
import { draftGroup } from '../../notebook/draft/draft-group.ts'
import type { GroupId, HoldId, SectionId } from '../../notebook/ids.ts'
import type { Notebook, Source } from '../../notebook/notebook.ts'
import type { Review } from './review.ts'

/**
 * The holds of the review on one notebook. A hold on a section of the draft is on what it says, so on
 * a device that knows the draft it also holds the groups' sections that it was taken from: they
 * cannot leave by another way.
 * @param draft undefined where this device does not have it
 */
export function reviewHoldsOn(
  place: GroupId,
  holds: Review['holds'],
  draft: Notebook | undefined,
): HoldsBeside {
  const direct = holds.get(place) ?? new Map<SectionId, readonly HoldId[]>()
  const onDraft = holds.get(draftGroup)
  if (place === draftGroup || !onDraft || !draft) return direct
  const all = new Map<SectionId, readonly HoldId[]>(direct)
  const spread = (id: SectionId, sources: readonly Source[]) => {
    const held = onDraft.get(id)
    if (!held) return
    for (const { group, section } of sources) {
      if (group === place) all.set(section, [...new Set([...(all.get(section) ?? []), ...held])])
    }
  }
  for (const { id, sources } of draft.sections) spread(id, sources)
  // Whoever empties the draft's trash does not set free what the room kept.
  for (const [id, { sources }] of draft.gone ?? []) spread(id, sources)
  return all
}
