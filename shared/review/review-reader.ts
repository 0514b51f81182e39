import type * as Y from 'yjs'
import { createListeners } from '../base/listeners.ts'
import { onceChanged } from '../base/once-changed.ts'
import type { PublicKey } from '../keys/signing.ts'
import { followReviewHolds } from './follow-review-holds.ts'
import {
  countCarried,
  countVisits,
  readCounted,
  readRequests,
  readStanding,
} from './read-review.ts'
import type { Review, ReviewOpening } from './review.ts'
import { openedOf, openingOf, readOf, requestsOf, reviewMaps, settledOf } from './review-schema.ts'

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
 * Only what has changed is read again.
 */
export function createReviewReader(doc: Y.Doc, organizer: PublicKey): ReviewReader {
  const listeners = createListeners()
  let snapshot: Review | undefined
  let seen: ReviewOpening | undefined
  const holds = followReviewHolds(doc)
  const opening = onceChanged(doc, [openingOf(doc)], () => {
    seen = readStanding(doc, organizer, seen)
    return seen
  })
  const requests = onceChanged(doc, [requestsOf(doc), settledOf(doc)], () => readRequests(doc))
  const counted = (map: Y.Map<unknown>) =>
    onceChanged(doc, [openingOf(doc), map], () => readCounted(map, opening.current()))
  const [opened, read] = [counted(openedOf(doc)), counted(readOf(doc))]
  const onChange = () => {
    snapshot = undefined
    listeners.tell()
  }
  doc.on('beforeObserverCalls', holds.take)
  const maps = reviewMaps(doc)
  for (const map of maps) map.observe(onChange)
  return {
    current: () => {
      snapshot ??= {
        opening: opening.current(),
        holds: holds.current(),
        requests: requests.current(),
        opened: opened.current(),
        read: read.current(),
        visits: {
          opened: countVisits(openedOf(doc), opening.current()),
          read: countVisits(readOf(doc), opening.current()),
        },
        carried: countCarried(readOf(doc), opening.current()),
      }
      return snapshot
    },
    subscribe: listeners.subscribe,
    destroy: () => {
      doc.off('beforeObserverCalls', holds.take)
      for (const part of [opening, requests, opened, read]) part.destroy()
      for (const map of maps) map.unobserve(onChange)
      listeners.clear()
    },
  }
}
