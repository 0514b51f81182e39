import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { base64url } from '../base/base64url.ts'
import type { RandomBytes } from '../base/ids.ts'
import { derive } from './keys.ts'

/*
 * How a device notices its own copy: a folder or a disk that was copied to a second machine is the
 * same device to everybody, with the same holds, marks and receipts. Each session shows a random number
 * with two codes over it, under secrets that only this device has, or a copy of it. To all others two
 * sessions have nothing in common.
 */

/** What a device and its copies have in common, and what it acts under now. */
export interface SessionSecrets {
  /** The same on a copy for ever: what is stored is sealed under it. */
  readonly storage: Uint8Array
  /** The same on a copy until one of the two has noticed the other. */
  readonly acts: Uint8Array
}

/** What a proof says to the device that has these secrets. */
interface ReadProof {
  /** The session that it is of. */
  readonly session: string
  /** Whether that session acts under the same secret: its holds are taken for this device's own. */
  readonly actsAlike: boolean
}

const numberLength = 16
const codeLength = 12

/** A new session's number with its codes, as text of {@link isProof}'s form. */
export function proveSession(secrets: SessionSecrets, random: RandomBytes): string {
  const number = random(numberLength)
  return base64url.encode(
    concatBytes(number, code(secrets.storage, number), code(secrets.acts, number)),
  )
}

/** What a proof that a peer shows says; undefined where it is of another device, or of nobody. */
export function readProof(proof: string, secrets: SessionSecrets): ReadProof | undefined {
  const bytes = isProof(proof) ? base64url.decode(proof) : undefined
  if (bytes?.length !== numberLength + 2 * codeLength) return undefined
  const number = bytes.subarray(0, numberLength)
  const [storage, acts] = [bytes.subarray(numberLength, -codeLength), bytes.subarray(-codeLength)]
  if (!isSame(storage, code(secrets.storage, number))) return undefined
  return {
    session: base64url.encode(number),
    actsAlike: isSame(acts, code(secrets.acts, number)),
  }
}

/** Whether a text has the form of a session's proof. */
export function isProof(text: string): boolean {
  return /^[\w-]{54}$/.test(text)
}

function code(secret: Uint8Array, number: Uint8Array): Uint8Array {
  return hmac(sha256, derive(secret, 'session-proof'), number).subarray(0, codeLength)
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, at) => byte === b[at])
}
