import { sha256 } from '@noble/hashes/sha2.js'
import * as Y from 'yjs'
import { toHex } from './record.ts'

/**
 * A digest of all that a document holds, insertions and deletions: equal digests, equal documents.
 * Yjs writes a snapshot the same way on every replica, in whatever order the updates came.
 */
export function digestOf(doc: Y.Doc): string {
  return toHex(sha256(Y.encodeSnapshot(Y.snapshot(doc))).subarray(0, 16))
}
