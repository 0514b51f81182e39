import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, type Json } from '../base/canonical-json.ts'
import { holdsUnknown } from '../notebook/holds-unknown.ts'
import type { Fingerprint, Mark, Section } from '../notebook/notebook.ts'

/**
 * The fingerprint of what this app cannot read. No mark is on it, for none can be stored: what
 * nobody here can see whole is neither marked nor cleared nor exported here (rule D2).
 */
export const noFingerprint = '' as Fingerprint

/** Whether a mark is on this wording: never on one that has no fingerprint. */
export function isOn(mark: Mark, wording: Fingerprint): boolean {
  return wording !== noFingerprint && mark.fingerprint === wording
}

/** Snapshots never change, so one section is hashed once. */
const known = new WeakMap<object, Fingerprint>()

/**
 * The fingerprint of a section's wording: SHA-256, in hex, over the canonical JSON of its title and
 * its canonical blocks, which hold exactly what a reader of the report could see (rule D2).
 * {@link noFingerprint} where they hold something that this app does not know.
 */
export function fingerprint(section: Pick<Section, 'title' | 'blocks'>): Fingerprint {
  const cached = known.get(section)
  if (cached) return cached
  if (holdsUnknown(section.blocks)) return noFingerprint
  const json = canonicalJson({ title: section.title, blocks: section.blocks as unknown as Json })
  const made = bytesToHex(sha256(utf8ToBytes(json))) as Fingerprint
  known.set(section, made)
  return made
}
