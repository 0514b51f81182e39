import { type HoldsBeside, withHolds } from '../disclosure/holds-beside.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { NotebookReader } from '../notebook/notebook-reader.ts'

/** Holds that follow something; the shape that `useSyncExternalStore` takes. */
export interface FollowedHolds {
  readonly current: () => HoldsBeside
  readonly subscribe: (onChange: () => void) => () => void
}

/**
 * A notebook's reader with the holds of the review laid over what it reads, so that whoever reads
 * the notebook, for the margin, the desk or the report, cannot overlook them (rule D3).
 */
export function heldReader(reader: NotebookReader, holds: FollowedHolds): NotebookReader {
  let from: { readonly notebook: Notebook; readonly beside: HoldsBeside } | undefined
  let snapshot: Notebook | undefined
  return {
    current: () => {
      const notebook = reader.current()
      const beside = holds.current()
      if (!snapshot || from?.notebook !== notebook || from.beside !== beside) {
        snapshot = withHolds(notebook, beside)
        from = { notebook, beside }
      }
      return snapshot
    },
    subscribe: (onChange) => {
      const stops = [reader.subscribe(onChange), holds.subscribe(onChange)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    destroy: reader.destroy,
  }
}
