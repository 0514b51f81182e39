import { hchacha } from '@noble/ciphers/chacha.js'
import { u32 } from '@noble/ciphers/utils.js'
import { unseal } from '../../../shared/keys/seal.ts'
import { unpackSnapshot } from './snapshot.ts'

/*
 * The same as unseal and unpackSnapshot, by the browser's own code: at a start nothing of ours is
 * compiled yet, and a long document would wait four times as long for it.
 */

const nonceLength = 24
/** Below this many bytes the way to the browser's code and back costs more than it saves. */
const worthwhile = 16_384

/**
 * Opens what `seal` (`shared/keys`) made, from 16 KiB on by the browser's own code where it has the algorithm;
 * undefined where the key, the binding or one bit is another.
 */
export async function unsealQuickly(
  key: Uint8Array,
  bound: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (sealed.length < worthwhile) return unseal(key, bound, sealed)
  const native = await nativeKey(subKey(key, sealed.subarray(0, 16)))
  if (!native) return unseal(key, bound, sealed)
  // XChaCha20 is ChaCha20 under the subkey, with the rest of the nonce after four zeros.
  const iv = new Uint8Array(12)
  iv.set(sealed.subarray(16, nonceLength), 4)
  try {
    const algorithm = { name, iv, additionalData: bound.slice() }
    const plain = await crypto.subtle.decrypt(algorithm, native, sealed.slice(nonceLength))
    return new Uint8Array(plain)
  } catch {
    return undefined
  }
}

/** Unpacks what `packSnapshot` made, large ones by the browser's own code. Rejects where it is nothing of the kind. */
export async function unpackQuickly(packed: Uint8Array): Promise<Uint8Array> {
  if (packed.length < worthwhile || typeof DecompressionStream !== 'function')
    return unpackSnapshot(packed)
  const stream = new Blob([packed.slice()]).stream()
  const inflated = stream.pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(inflated).arrayBuffer())
}

const name = 'ChaCha20-Poly1305'

/** Undefined where this browser does not have the algorithm. */
async function nativeKey(key: Uint8Array): Promise<CryptoKey | undefined> {
  try {
    // Newer than the types: keys of this algorithm come in the format `raw-secret`.
    const format = 'raw-secret' as 'raw'
    return await crypto.subtle.importKey(format, key.slice(), { name }, false, ['decrypt'])
  } catch {
    return undefined
  }
}

const sigma = new TextEncoder().encode('expand 32-byte k')

function subKey(key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const out = new Uint32Array(8)
  hchacha(u32(sigma.slice()), u32(key.slice()), u32(nonce.slice()), out)
  return new Uint8Array(out.buffer)
}
