import * as buffer from 'lib0/buffer'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/*
 * The seal of what passes the meeting point, as y-webrtc makes it: AES-GCM under the room's key, a
 * fresh nonce each time, base64. Ours as well, because who y-webrtc's own is for is not known to it
 * when it seals, and because it takes what does not open for a bug, and fails.
 */
const algorithm = 'AES-GCM'

/** Seals plain data as lib0 writes it (`writeAny`), as base64 text. Rejects where the key is none for AES-GCM. */
export async function sealSignal(key: CryptoKey, value: unknown): Promise<string> {
  const plain = encoding.createEncoder()
  encoding.writeAny(plain, value as Parameters<typeof encoding.writeAny>[1])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = encoding.toUint8Array(plain) as Uint8Array<ArrayBuffer>
  const cipher = await crypto.subtle.encrypt({ name: algorithm, iv }, key, bytes)
  const sealed = encoding.createEncoder()
  encoding.writeVarString(sealed, algorithm)
  encoding.writeVarUint8Array(sealed, iv)
  encoding.writeVarUint8Array(sealed, new Uint8Array(cipher))
  return buffer.toBase64(encoding.toUint8Array(sealed))
}

/** What was sealed, or undefined where this key does not open it or it is nothing that was sealed. */
export async function unsealSignal(key: CryptoKey, data: string): Promise<unknown> {
  try {
    const decoder = decoding.createDecoder(buffer.fromBase64(data))
    if (decoding.readVarString(decoder) !== algorithm) return undefined
    const iv = decoding.readVarUint8Array(decoder) as Uint8Array<ArrayBuffer>
    const cipher = decoding.readVarUint8Array(decoder) as Uint8Array<ArrayBuffer>
    const plain = await crypto.subtle.decrypt({ name: algorithm, iv }, key, cipher)
    return decoding.readAny(decoding.createDecoder(new Uint8Array(plain)))
  } catch {
    return undefined
  }
}
