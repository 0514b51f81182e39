import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { ByteReader, ByteWriter } from '../base/byte-io.ts'
import type { RandomBytes } from '../base/ids.ts'
import { bundleKey } from '../keys/doc-keys.ts'
import { type DocKey, derive } from '../keys/keys.ts'
import { seal, unseal } from '../keys/seal.ts'

/*
 * A `.sotto` file, version 2: one notebook for a room without any network (M4). Version 1 is the same
 * file with a notebook of the first format in it; an app that knows that alone would overlook its holds.
 *   'Sotto' · version (1) · length of the sealed part (4) · hint (8) · sealed · first 8 bytes of SHA-256 of all before
 * The hint derives from the document's key: those who hold the key know which notebook it is,
 * nobody else learns anything. What is sealed is a Yjs update, so that opening it twice, or after
 * syncing, changes nothing.
 */
const magic = utf8ToBytes('Sotto')
const version = 2
const hintLength = 8
const sumLength = 8
const headerLength = magic.length + 1 + 4 + hintLength

/** Why a file cannot be merged; the interface has the sentences. */
export type BundleProblem =
  /** Another kind of file. */
  | 'not-a-bundle'
  /** Its end is missing: copy it again. */
  | 'truncated'
  /** It was changed on its way: copy it again. */
  | 'damaged'
  /** Made by a newer version of the app. */
  | 'future-version'
  /** Of a notebook that this device has no key to: another workshop, group or key. */
  | 'no-key'

export type BundleResult<Named extends { readonly key: DocKey }> =
  | { readonly ok: true; readonly of: Named; readonly update: Uint8Array }
  | { readonly ok: false; readonly code: BundleProblem }

/** Seals a notebook's state (a Yjs update) as the bytes of a `.sotto` file. */
export function sealBundle(key: DocKey, update: Uint8Array, random: RandomBytes): Uint8Array {
  const length = 24 + update.length + 16
  const header = new ByteWriter()
    .bytes(magic)
    .uint8(version)
    .uint32(length)
    .bytes(hintOf(key))
    .finish()
  const whole = concatBytes(header, seal(bundleKey(key), header, update, random))
  return concatBytes(whole, checksum(whole))
}

/**
 * Opens a file with whichever key fits. Total: whatever the bytes are, a result comes back.
 * @param candidates the documents that this person can open
 */
export function openBundle<Named extends { readonly key: DocKey }>(
  bytes: Uint8Array,
  candidates: readonly Named[],
): BundleResult<Named> {
  if (magic.some((byte, i) => byte !== bytes[i])) return { ok: false, code: 'not-a-bundle' }
  if (bytes.length < headerLength) return { ok: false, code: 'truncated' }
  const header = new ByteReader(bytes.slice(magic.length, headerLength))
  if (header.uint8() > version) return { ok: false, code: 'future-version' }
  const end = headerLength + header.uint32()
  if (bytes.length < end + sumLength) return { ok: false, code: 'truncated' }
  const whole = bytes.subarray(0, end)
  const intact = bytes.length === end + sumLength && same(checksum(whole), bytes.subarray(end))
  if (!intact) return { ok: false, code: 'damaged' }
  const hint = header.bytes(hintLength)
  const of = candidates.find((candidate) => same(hintOf(candidate.key), hint))
  if (!of) return { ok: false, code: 'no-key' }
  const update = unseal(bundleKey(of.key), whole.slice(0, headerLength), whole.slice(headerLength))
  return update ? { ok: true, of, update } : { ok: false, code: 'damaged' }
}

function hintOf(key: DocKey): Uint8Array {
  return derive(key, 'bundle-hint', hintLength)
}

function checksum(bytes: Uint8Array): Uint8Array {
  return sha256(bytes).subarray(0, sumLength)
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
