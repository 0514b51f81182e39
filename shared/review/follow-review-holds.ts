import type * as Y from 'yjs'
import { splitActKey } from '../base/flat-key.ts'
import type { GroupId, HoldId, SectionId } from '../base/ids.ts'
import type { HoldsBeside } from '../disclosure/holds-beside.ts'
import type { Review } from './review.ts'
import { reviewHoldsOf } from './review-schema.ts'

/** The holds of the review in a directory. */
interface ReviewHolds {
  /** The holds of now; the same object until one comes or goes, and those of other groups stay the same. */
  readonly current: () => Review['holds']
  /** Takes over what a transaction changed, before anybody is told of it. */
  readonly take: (transaction: Y.Transaction) => void
}

/**
 * Keeps the holds of the review by place. Read once, then only what changes: holds are never left
 * out for being many, as that would be a way around one, and anybody can make many.
 */
export function followReviewHolds(doc: Y.Doc): ReviewHolds {
  const map = reviewHoldsOf(doc)
  /** By place and hold, the keys of the acts that made it. */
  const groups = new Map<GroupId, Map<SectionId, Map<HoldId, Set<string>>>>()
  const published = new Map<GroupId, HoldsBeside>()
  /** What has changed since it was published, by group and section. */
  const changed = new Map<GroupId, Set<SectionId>>()
  let snapshot: Review['holds'] = new Map()

  const look = (key: string) => {
    const [group, section, hold] = (splitActKey(key, 3) ?? []) as [GroupId, SectionId, HoldId]
    if (!group) return
    const sections = groups.get(group) ?? new Map<SectionId, Map<HoldId, Set<string>>>()
    const holds = sections.get(section) ?? new Map<HoldId, Set<string>>()
    const acts = holds.get(hold) ?? new Set<string>()
    if (map.has(key)) acts.add(key)
    else acts.delete(key)
    if (acts.size > 0) holds.set(hold, acts)
    else holds.delete(hold)
    if (holds.size > 0) sections.set(section, holds)
    else sections.delete(section)
    groups.set(group, sections)
    changed.set(group, (changed.get(group) ?? new Set()).add(section))
  }
  for (const key of map.keys()) look(key)

  return {
    take: ({ changed: types }) => {
      for (const key of types.get(map as never) ?? []) if (key !== null) look(key)
    },
    current: () => {
      if (changed.size === 0) return snapshot
      for (const [group, sections] of changed) {
        const next = new Map(published.get(group))
        for (const section of sections) {
          const holds = groups.get(group)?.get(section)
          // Sorted, so that replicas that agree read the same.
          if (holds) next.set(section, [...holds.keys()].sort())
          else next.delete(section)
        }
        if (next.size > 0) published.set(group, next)
        else published.delete(group)
      }
      changed.clear()
      snapshot = new Map(published)
      return snapshot
    },
  }
}
