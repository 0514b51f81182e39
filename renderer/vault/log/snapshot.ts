import { deflateSync, inflateSync } from 'fflate'
import * as Y from 'yjs'
import { finishLanding } from '../../../shared/notebook/landing.ts'

/** How much a snapshot leaves out. */
export type Thoroughness =
  /** Quick: deleted text that undo could bring back stays in. */
  | 'quick'
  /** Nothing that was deleted stays: a fresh document keeps it for nobody. */
  | 'without-deleted'

/**
 * A document as one update (Yjs's second format), deflated without a header (RFC 1951): about a quarter of
 * what Yjs would store. Puts in first what is still to come of a change.
 */
export function packSnapshot(doc: Y.Doc, thoroughness: Thoroughness): Uint8Array {
  // Half of a change is nothing to keep.
  finishLanding(doc)
  if (thoroughness === 'quick') return pack(doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const packed = pack(copy)
  copy.destroy()
  return packed
}

/** The update of {@link packSnapshot}, in Yjs's second format. @throws where the bytes are no deflate stream */
export function unpackSnapshot(packed: Uint8Array): Uint8Array {
  return inflateSync(packed)
}

function pack(doc: Y.Doc): Uint8Array {
  // The quickest level: the others win a few per cent and take several times as long.
  return deflateSync(Y.encodeStateAsUpdateV2(doc), { level: 1 })
}
