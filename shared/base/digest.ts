import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The first 16 hex digits of the SHA-256 of a text or bytes: enough to tell two wordings apart. Part
 * of formats: documents keep digests.
 */
export function digest(value: string | Uint8Array): string {
  const bytes = typeof value === 'string' ? utf8ToBytes(value) : value
  return bytesToHex(sha256(bytes)).slice(0, 16)
}
