import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { ByteReader, ByteWriter } from '../../../shared/base/byte-io.ts'
import { isBearable, type PassphraseCost } from './passphrase.ts'

/*
 * What the secret store holds, version 1:
 *   'SoK' · version (1) · kept (1: 0 by the device, 1 by a passphrase) · passes (1) · memory in KiB (4)
 *   · salt (16) · erasable slot (text; empty: none) · sealed memberships · first 8 bytes of SHA-256 of all before
 * The sum tells a damaged store from a wrong passphrase. It helps nobody to guess: it covers ciphertext.
 */
const magic = Uint8Array.of(0x53, 0x6f, 0x4b)
const version = 1
const sumLength = 8
/** Of the salt that a passphrase is stretched with, in bytes. */
export const saltLength = 16

/** How the keyring is kept on this device. */
export type Kept = 'device' | 'passphrase'

/** What is in the clear of a keyring, and needed to open the rest; the sealed part is bound to it. */
export interface KeyringHeader {
  readonly kept: Kept
  readonly cost: PassphraseCost
  readonly salt: Uint8Array
  /** The erasable slot whose secret is part of the key; empty: none. */
  readonly slot: string
}

/** A keyring as the secret store holds it. */
export interface KeyringFile {
  readonly header: KeyringHeader
  readonly sealed: Uint8Array
}

type KeyringFileResult =
  | { readonly ok: true; readonly file: KeyringFile }
  | { readonly ok: false; readonly code: 'damaged' | 'future-version' }

/** The header as bytes: what the sealed part is bound to. */
export function headerBytes(header: KeyringHeader): Uint8Array {
  return new ByteWriter()
    .bytes(magic)
    .uint8(version)
    .uint8(header.kept === 'passphrase' ? 1 : 0)
    .uint8(header.cost.passes)
    .uint32(header.cost.memory)
    .bytes(header.salt)
    .text(header.slot)
    .finish()
}

/** The whole file as bytes. */
export function encodeKeyringFile(file: KeyringFile): Uint8Array {
  const whole = concatBytes(headerBytes(file.header), file.sealed)
  return concatBytes(whole, sha256(whole).subarray(0, sumLength))
}

/** Reads a file. Total: whatever the bytes are, a result comes back. */
export function decodeKeyringFile(bytes: Uint8Array): KeyringFileResult {
  try {
    const reader = new ByteReader(bytes)
    if (magic.some((byte) => byte !== reader.uint8())) return { ok: false, code: 'damaged' }
    if (reader.uint8() > version) return { ok: false, code: 'future-version' }
    const whole = bytes.subarray(0, bytes.length - sumLength)
    const sum = sha256(whole).subarray(0, sumLength)
    if (sum.some((byte, i) => byte !== bytes[whole.length + i]))
      return { ok: false, code: 'damaged' }
    const kept = reader.uint8() === 1 ? 'passphrase' : 'device'
    const cost = { passes: reader.uint8(), memory: reader.uint32() }
    const header = { kept, cost, salt: reader.bytes(saltLength), slot: reader.text() } as const
    if (!isBearable(cost)) return { ok: false, code: 'damaged' }
    return { ok: true, file: { header, sealed: reader.bytes(reader.left - sumLength) } }
  } catch {
    // Shorter than it says.
    return { ok: false, code: 'damaged' }
  }
}
