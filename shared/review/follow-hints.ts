import type { SectionId } from '../base/ids.ts'
import { type HoldsBeside, sameHolds } from '../disclosure/holds-beside.ts'
import type { DocKey } from '../keys/keys.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { ReviewReader } from './review-reader.ts'
import { holdsByHint, sourceHint } from './source-hints.ts'

/** Holds on what a notebook's sections became in the draft, on a device that has no draft. */
export interface HintedHolds {
  /** Those on this notebook; the same object while they are the same. */
  readonly on: (notebook: Notebook) => HoldsBeside
  /** Calls back when the review is another. */
  readonly subscribe: (onChange: () => void) => () => void
}

/**
 * Follows the holds of the review by the hints of its opening.
 * @param keys the group's keys that this device has: the opening may be older than the newest
 */
export function followHints(review: ReviewReader, keys: readonly DocKey[]): HintedHolds {
  const known = new Map<SectionId, readonly string[]>()
  const hintsOf = (section: SectionId) => {
    const before = known.get(section)
    if (before) return before
    const hints = keys.map((key) => sourceHint(key, section))
    known.set(section, hints)
    return hints
  }
  let from: readonly unknown[] = []
  let found: HoldsBeside = new Map()
  return {
    on: (notebook) => {
      const { opening, holds } = review.current()
      const now = [opening, holds.get(draftGroup), notebook]
      if (now.every((part, i) => part === from[i])) return found
      from = now
      const ids = notebook.sections.map(({ id }) => id)
      const next = holdsByHint({ opening, holds }, ids, hintsOf)
      // The same object while it says the same: a snapshot that has not changed must not seem new.
      if (!sameHolds(found, next)) found = next
      return found
    },
    subscribe: review.subscribe,
  }
}
