import { type HoldsBeside, union, withHolds } from '../disclosure/holds-beside.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { NotebookReader } from '../notebook/notebook-reader.ts'
import type { HintedHolds } from './follow-hints.ts'

/** Holds that follow something; the shape that `useSyncExternalStore` takes. */
export interface FollowedHolds {
  readonly current: () => HoldsBeside
  readonly subscribe: (onChange: () => void) => () => void
}

/**
 * A notebook's reader with the holds of the review laid over what it reads, so that whoever reads
 * the notebook, for the margin, the desk or the report, cannot overlook them (rule D3).
 * @param hinted on a device that has no draft: the holds on what the draft made of this notebook
 */
export function heldReader(
  reader: NotebookReader,
  holds: FollowedHolds,
  hinted?: HintedHolds,
): NotebookReader {
  let from: { readonly notebook: Notebook; readonly parts: readonly unknown[] } | undefined
  let snapshot: Notebook | undefined
  return {
    current: () => {
      const notebook = reader.current()
      const [direct, more] = [holds.current(), hinted?.on(notebook)]
      if (
        !snapshot ||
        from?.notebook !== notebook ||
        [direct, more].some((p, i) => p !== from?.parts[i])
      ) {
        snapshot = withHolds(notebook, both(direct, more))
        from = { notebook, parts: [direct, more] }
      }
      return snapshot
    },
    subscribe: (onChange) => {
      const stops = [reader, holds, hinted].map((each) => each?.subscribe(onChange))
      return () => {
        for (const stop of stops) stop?.()
      }
    },
    destroy: reader.destroy,
  }
}

function both(direct: HoldsBeside, more: HoldsBeside | undefined): HoldsBeside {
  if (!more || more.size === 0) return direct
  const all = new Map(direct)
  for (const [section, holds] of more) all.set(section, union(all.get(section) ?? [], holds))
  return all
}
