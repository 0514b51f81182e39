import type * as Y from 'yjs'
import { vaultOrigin } from '../../shared/base/origin.ts'

/** When this device last saw a notebook change. In memory alone: times of writing are never stored (P2, P7). */
export interface LastChange {
  /** Milliseconds of the clock that it was given; undefined where nothing has changed since it was opened. */
  readonly at: () => number | undefined
  readonly destroy: () => void
}

/** Watches a document. What is read from this device's disk is no change. */
export function watchLastChange(doc: Y.Doc, now: () => number): LastChange {
  let last: number | undefined
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin !== vaultOrigin) last = now()
  }
  doc.on('update', onUpdate)
  return { at: () => last, destroy: () => doc.off('update', onUpdate) }
}
