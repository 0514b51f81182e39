import type { GroupId } from '../base/ids.ts'
import { type HoldsBeside, sameHolds } from '../disclosure/holds-beside.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { FollowedHolds } from './held-reader.ts'
import type { Review } from './review.ts'
import { reviewHoldsOn } from './review-holds.ts'
import type { ReviewReader } from './review-reader.ts'

type Followed = Pick<ReviewReader, 'subscribe'> & { readonly current: () => Notebook }

/**
 * The holds of the review on one notebook, as they change.
 * @param draft the draft, where this device has it and `place` is a group's notebook
 */
export function followHolds(
  place: GroupId,
  review: ReviewReader,
  draft: Followed | undefined,
): FollowedHolds {
  let from: { readonly holds: Review['holds']; readonly draft: Notebook | undefined } | undefined
  let known: HoldsBeside = new Map()
  const current = () => {
    const { holds } = review.current()
    const drafted = draft?.current()
    if (from?.holds === holds && from.draft === drafted) return known
    from = { holds, draft: drafted }
    const next = reviewHoldsOn(place, holds, drafted)
    // The same object while it says the same: a snapshot that has not changed must not seem new.
    if (!sameHolds(known, next)) known = next
    return known
  }
  return {
    current,
    subscribe: (onChange) => {
      let last = current()
      const onAny = () => {
        const next = current()
        if (next === last) return
        last = next
        onChange()
      }
      const stops = [review.subscribe(onAny), draft?.subscribe(onAny)]
      return () => {
        for (const stop of stops) stop?.()
      }
    },
  }
}
