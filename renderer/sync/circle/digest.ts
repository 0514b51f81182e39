import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as Y from 'yjs'

/**
 * A digest of all that a document holds, insertions and deletions: equal digests, equal documents.
 * Yjs writes a snapshot the same way on every replica, in whatever order the updates came.
 */
export function digestOf(doc: Y.Doc): string {
  return bytesToHex(sha256(Y.encodeSnapshot(Y.snapshot(doc))).subarray(0, 16))
}
