import * as Y from 'yjs'
import { syncOrigin } from '../../../shared/base/origin.ts'
import { PiecesDecoder } from './pieces-decoder.ts'

/**
 * `malformed`: the bytes are no update, and who sent them broke the rules. `stumbled`: they are one
 * and were taken in, but what watches the document, or Yjs in clearing up, failed over them here;
 * the sender has done nothing wrong.
 */
export type Applied = 'applied' | 'malformed' | 'stumbled'

/** Puts an update into the document; what came in pieces before it in one go with its end. */
export function applyUpdate(
  doc: Y.Doc,
  update: Uint8Array,
  pieces: readonly Uint8Array[] = [],
): Applied {
  let transaction: Y.Transaction | undefined
  let told = false
  const onUpdate = () => {
    told = true
  }
  doc.on('update', onUpdate)
  try {
    const integrate = (current: Y.Transaction) => {
      transaction = current
      if (pieces.length > 0) applyPieces(doc, pieces)
      Y.applyUpdate(doc, update, syncOrigin)
    }
    Y.transact(doc, integrate, syncOrigin, false)
    return 'applied'
  } catch {
    if (!isUpdate(update, pieces)) return 'malformed'
    if (!told && transaction) finish(doc, transaction)
    // Not the error itself: its message may hold words that people wrote.
    globalThis.reportError?.(new Error('something that watches the document failed over an update'))
    return 'stumbled'
  } finally {
    doc.off('update', onUpdate)
  }
}

function applyPieces(doc: Y.Doc, pieces: readonly Uint8Array[]): void {
  const decoder = new PiecesDecoder(pieces)
  Y.readUpdateV2(decoder.restDecoder, doc, syncOrigin, decoder)
}

function isUpdate(update: Uint8Array, pieces: readonly Uint8Array[]): boolean {
  try {
    Y.decodeUpdate(update)
    if (pieces.length > 0) applyPieces(new Y.Doc(), pieces)
    return true
  } catch {
    return false
  }
}

/**
 * An error while Yjs clears up after a transaction leaves that transaction unfinished for ever: the
 * document takes changes and never again tells anybody of them. Ends it, and tells the listeners (the
 * vault is one) what the document has taken in.
 */
function finish(doc: Y.Doc, transaction: Y.Transaction): void {
  if (doc._transaction === null) doc._transactionCleanups = []
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(transaction.beforeState))
  for (const listener of [...(doc._observers.get('update') ?? [])])
    try {
      listener(update, transaction.origin, doc, transaction)
    } catch {
      // The one that failed before; the others must hear of it all the same.
    }
}
