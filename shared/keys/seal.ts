import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concatBytes } from '@noble/ciphers/utils.js'
import type { RandomBytes } from '../base/ids.ts'

const nonceLength = 24

/**
 * Seals bytes under a key of 32 bytes: random nonce, then XChaCha20-Poly1305.
 * @param bound what the sealed bytes belong to; they open only where the same is given
 */
export function seal(
  key: Uint8Array,
  bound: Uint8Array,
  plain: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const nonce = random(nonceLength)
  return concatBytes(nonce, xchacha20poly1305(key, nonce, bound).encrypt(plain))
}

/** Opens what {@link seal} made; undefined where the key, the binding or one bit is another. */
export function unseal(
  key: Uint8Array,
  bound: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < nonceLength + 16) return undefined
  const nonce = sealed.subarray(0, nonceLength)
  try {
    return xchacha20poly1305(key, nonce, bound).decrypt(sealed.subarray(nonceLength))
  } catch {
    return undefined
  }
}
