import type * as Y from 'yjs'
import type { PublicKey } from '../signing.ts'
import { readReview } from './read-review.ts'
import type { Review, ReviewOpening } from './review.ts'
import { reviewMaps } from './review-schema.ts'

/** A snapshot that follows its document; the shape that `useSyncExternalStore` takes. */
export interface ReviewReader {
  /** The snapshot of now; the same object until something changes. */
  readonly current: () => Review
  /** Calls back after each change; returns the way to stop. */
  readonly subscribe: (onChange: () => void) => () => void
  readonly destroy: () => void
}

/**
 * Follows the review in a directory. Equal to {@link readReview} at every moment, except that it
 * remembers the highest opening: whoever takes it away or brings back an earlier one changes nothing.
 */
export function createReviewReader(doc: Y.Doc, organizer: PublicKey): ReviewReader {
  const listeners = new Set<() => void>()
  let snapshot: Review | undefined
  let seen: ReviewOpening | undefined
  const onChange = () => {
    snapshot = undefined
    for (const listener of [...listeners]) listener()
  }
  const maps = reviewMaps(doc)
  for (const map of maps) map.observe(onChange)
  return {
    current: () => {
      snapshot ??= readReview(doc, organizer, seen)
      seen = snapshot.opening
      return snapshot
    },
    subscribe: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    destroy: () => {
      for (const map of maps) map.unobserve(onChange)
      listeners.clear()
    },
  }
}
