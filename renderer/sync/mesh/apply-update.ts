import * as Y from 'yjs'
import { syncOrigin } from '../../../shared/base/origin.ts'
import { PiecesDecoder } from './pieces-decoder.ts'

/**
 * `malformed`: the bytes are no update, and who sent them broke the rules. `stumbled`: they are one
 * and were taken in, but what watches the document, or Yjs in clearing up, failed over them here;
 * the sender has done nothing wrong.
 */
export type Applied = 'applied' | 'malformed' | 'stumbled'

/** Whether a transaction brought what this device was behind with, and not what was typed just now. */
export function isCatchUp(transaction: Y.Transaction): boolean {
  return transaction.meta.has(catchUp)
}

const catchUp = Symbol('catch-up')

/** Puts an answer into the document: what this device had not, whenever it was written. */
export function applyAnswer(doc: Y.Doc, end: Uint8Array, pieces: readonly Uint8Array[]): Applied {
  return apply(doc, end, pieces, true)
}

/**
 * Puts an update into the document, under the origin of sync; what came in pieces before it in one go with its
 * end. Never throws: see {@link Applied}.
 */
export function applyUpdate(
  doc: Y.Doc,
  update: Uint8Array,
  pieces: readonly Uint8Array[] = [],
): Applied {
  return apply(doc, update, pieces, false)
}

function apply(
  doc: Y.Doc,
  update: Uint8Array,
  pieces: readonly Uint8Array[],
  behind: boolean,
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
      if (behind) current.meta.set(catchUp, true)
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
