import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { ByteReader, ByteWriter } from '../base/byte-io.ts'
import { bundleKey } from '../keys/doc-keys.ts'
import { type DocKey, derive } from '../keys/keys.ts'
import { seal, unseal } from '../keys/seal.ts'
import { paddedLength } from './padded.ts'

/*
 * A `.sotto` file, version 3 (M4): a notebook, or what the directory says, for a room without any network.
 *   'Sotto' · version (1) · length of the sealed part (4) · hint (8) · sealed · first 8 bytes of SHA-256 of all before
 * sealed: nonce (24), then under the document's bundle key
 *   kind (1) · length of the content (4) · content · zeros up to `paddedLength`
 * The nonce is a code over what is sealed, under a key of its own: whoever writes the same writes the same
 * file. The hint is a code over the nonce: those who hold the key know which document it is, nobody else
 * can tell even whether two files are of one workshop. Versions 1 and 2 are a notebook's update, bare, with
 * a hint that is the same for all files of a document; an app that knows those alone says that a file is newer.
 */
const magic = utf8ToBytes('Sotto')
const version = 3
const hintLength = 8
const sumLength = 8
const headerLength = magic.length + 1 + 4 + hintLength
const nonceLength = 24
const plainHead = 5

/** What a file holds: a notebook's Yjs update, or a directory file (`directory-file.ts`). */
type BundleKind = 'notebook' | 'directory'
const kinds: readonly BundleKind[] = ['notebook', 'directory']

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
  /** Of a document that this device has no key to: another workshop, group or key. */
  | 'no-key'

export type BundleResult<Named extends { readonly key: DocKey }> =
  | {
      readonly ok: true
      readonly of: Named
      readonly kind: BundleKind
      readonly content: Uint8Array
    }
  | { readonly ok: false; readonly code: BundleProblem }

/** Seals a document's content as the bytes of a `.sotto` file: the same content, the same bytes. */
export function sealBundle(key: DocKey, kind: BundleKind, content: Uint8Array): Uint8Array {
  const head = new ByteWriter().uint8(kinds.indexOf(kind)).uint32(content.length).finish()
  const plain = new Uint8Array(paddedLength(plainHead + content.length))
  plain.set(head)
  plain.set(content, plainHead)
  const nonce = hmac(sha256, derive(key, 'bundle-nonce'), plain).subarray(0, nonceLength)
  const header = new ByteWriter()
    .bytes(magic)
    .uint8(version)
    .uint32(nonceLength + plain.length + 16)
    .bytes(hintOver(key, nonce))
    .finish()
  const whole = concatBytes(
    header,
    seal(bundleKey(key), header, plain, () => nonce),
  )
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
  const written = header.uint8()
  if (written > version) return { ok: false, code: 'future-version' }
  const end = headerLength + header.uint32()
  if (bytes.length < end + sumLength) return { ok: false, code: 'truncated' }
  const whole = bytes.subarray(0, end)
  const intact = bytes.length === end + sumLength && same(checksum(whole), bytes.subarray(end))
  if (!intact) return { ok: false, code: 'damaged' }
  const hint = header.bytes(hintLength)
  const nonce = whole.slice(headerLength, headerLength + nonceLength)
  const isOf = ({ key }: Named) =>
    same(written < version ? documentHint(key) : hintOver(key, nonce), hint)
  const of = candidates.find(isOf)
  if (!of) return { ok: false, code: 'no-key' }
  const plain = unseal(bundleKey(of.key), whole.slice(0, headerLength), whole.slice(headerLength))
  if (!plain) return { ok: false, code: 'damaged' }
  return written < version ? { ok: true, of, kind: 'notebook', content: plain } : read(of, plain)
}

/** What a sealed part of this version says. */
function read<Named extends { readonly key: DocKey }>(
  of: Named,
  plain: Uint8Array,
): BundleResult<Named> {
  if (plain.length < plainHead) return { ok: false, code: 'damaged' }
  const reader = new ByteReader(plain)
  const kind = kinds[reader.uint8()]
  // Whoever sealed it has the key, and a newer app.
  if (!kind) return { ok: false, code: 'future-version' }
  const length = reader.uint32()
  if (length > reader.left) return { ok: false, code: 'damaged' }
  return { ok: true, of, kind, content: reader.bytes(length) }
}

/** Versions 1 and 2. */
function documentHint(key: DocKey): Uint8Array {
  return derive(key, 'bundle-hint', hintLength)
}

function hintOver(key: DocKey, nonce: Uint8Array): Uint8Array {
  return hmac(sha256, derive(key, 'bundle-hint-over'), nonce).subarray(0, hintLength)
}

function checksum(bytes: Uint8Array): Uint8Array {
  return sha256(bytes).subarray(0, sumLength)
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
