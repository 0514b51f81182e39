import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type * as Y from 'yjs'
import { flatKey } from './flat-key.ts'
import { type HoldId, newId, type SectionId } from './ids.ts'
import { command } from './origin.ts'
import { holdsOf } from './schema.ts'
import { transactUnlinked } from './unlinked.ts'

/**
 * The id of the one hold that a device can have on a section: HMAC-SHA-256 of the section's id
 * under a secret that never leaves the device. To everybody else holds look random and cannot be
 * linked to one another or to marks (promise P7); the device knows its own without keeping a list.
 */
export function holdIdOf(deviceSecret: Uint8Array, section: SectionId): HoldId {
  const bytes = hmac(sha256, deviceSecret, utf8ToBytes(`sotto/v1/hold/${section}`))
  return newId<HoldId>(() => bytes.subarray(0, 16))
}

/** Keeps a section off the record; anyone may, and no reason is asked (rule D3). */
export function holdSection(doc: Y.Doc, id: SectionId, hold: HoldId): void {
  transactUnlinked(doc, () => holdsOf(doc).set(flatKey(id, hold), {}), command('hold'))
}

/** Lifts this one hold; others stay (rule D3). */
export function liftHold(doc: Y.Doc, id: SectionId, hold: HoldId): void {
  doc.transact(() => holdsOf(doc).delete(flatKey(id, hold)), command('lift-hold'))
}
