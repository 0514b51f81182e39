import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concatBytes } from '@noble/ciphers/utils.js'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { base64url } from '../base/base64url.ts'
import type { RandomBytes } from '../base/ids.ts'
import { derive, keyLength } from '../keys/keys.ts'
import type { PublicKey, SigningKey } from '../keys/signing.ts'

/*
 * How the organizer's device knows a device again that took part, so that it can say which have not
 * been heard of since. The tag is sealed anew for every session: to everybody else in the room two
 * sessions of one device have nothing in common.
 */

const tagLength = 16
const sealedLength = keyLength + tagLength + 16

/** A device's tag for this: random, of one workshop, and the same as none of its other tags. */
export function attendanceTag(storageSecret: Uint8Array): Uint8Array {
  return derive(storageSecret, 'attendance', tagLength)
}

/**
 * Seals a tag so that only the organizer's device reads it: X25519 with a key that is used once and
 * the organizer's, HKDF-SHA256 over both, XChaCha20-Poly1305. Text of {@link isSealedTag}'s form.
 * @param client the session's number in the room: under another one it does not open, so that nobody
 *   can show somebody else's
 */
export function sealTag(
  tag: Uint8Array,
  client: number,
  organizer: PublicKey,
  random: RandomBytes,
): string {
  const once = random(keyLength)
  const own = x25519.getPublicKey(once)
  const shared = x25519.getSharedSecret(once, ed25519.utils.toMontgomery(organizer))
  return base64url.encode(concatBytes(own, cipher(shared, own, client).encrypt(tag)))
}

/** The tag that was sealed for this organizer, as text; undefined for anything else. */
export function openTag(sealed: string, client: number, organizer: SigningKey): string | undefined {
  const bytes = isSealedTag(sealed) ? base64url.decode(sealed) : undefined
  if (bytes?.length !== sealedLength) return undefined
  const own = bytes.subarray(0, keyLength)
  try {
    const shared = x25519.getSharedSecret(ed25519.utils.toMontgomerySecret(organizer), own)
    return base64url.encode(cipher(shared, own, client).decrypt(bytes.subarray(keyLength)))
  } catch {
    // It comes from peers: another key, or bytes that somebody made up.
    return undefined
  }
}

/** Whether a text has the form of a sealed tag. */
export function isSealedTag(text: string): boolean {
  return /^[\w-]{86}$/.test(text)
}

/** The key is used once, so the nonce may be the same. */
function cipher(shared: Uint8Array, own: Uint8Array, client: number) {
  const key = derive(concatBytes(shared, own), `attendance/seal/${client}`)
  return xchacha20poly1305(key, new Uint8Array(24))
}
