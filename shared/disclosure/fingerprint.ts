import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Fingerprint, Section } from '../notebook/notebook.ts'
import { canonicalJson, type Json } from './canonical-json.ts'

/** Snapshots never change, so one section is hashed once. */
const known = new WeakMap<object, Fingerprint>()

/**
 * The fingerprint of a section's wording: SHA-256, in hex, over the canonical JSON of its title and
 * its canonical blocks, which hold exactly what a reader of the report could see (rule D2).
 */
export function fingerprint(section: Pick<Section, 'title' | 'blocks'>): Fingerprint {
  const cached = known.get(section)
  if (cached) return cached
  const json = canonicalJson({ title: section.title, blocks: section.blocks as unknown as Json })
  const made = bytesToHex(sha256(utf8ToBytes(json))) as Fingerprint
  known.set(section, made)
  return made
}
