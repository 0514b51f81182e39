import type * as Y from 'yjs'
import { vaultOrigin } from '../../shared/base/origin.ts'
import { isCatchUp } from '../sync/index.ts'

/** When this device last saw a notebook change. In memory alone: times of writing are never stored (P2, P7). */
export interface LastChange {
  /**
   * Milliseconds of the clock that it was given; undefined where it is not known: nothing has been
   * written before this device's eyes, or what came since was written while it was away.
   */
  readonly at: () => number | undefined
  readonly destroy: () => void
}

/** Milliseconds in which an answer is taken for what somebody writes now, of which a piece came another way. */
const atOnce = 60_000

/** Watches a document. What is read from this device's disk, or was written before it came, is no change. */
export function watchLastChange(doc: Y.Doc, now: () => number): LastChange {
  let last: number | undefined
  const onUpdate = (_: Uint8Array, origin: unknown, __: Y.Doc, transaction: Y.Transaction) => {
    if (origin === vaultOrigin) return
    if (!isCatchUp(transaction)) last = now()
    else if (last !== undefined && now() - last > atOnce) last = undefined
  }
  doc.on('update', onUpdate)
  return { at: () => last, destroy: () => doc.off('update', onUpdate) }
}
