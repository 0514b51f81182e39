import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { newId } from './ids.ts'

/**
 * The id under which a device does one thing, without a name: HMAC-SHA-256 of what it does, under
 * a secret that never leaves the device. The device knows its own without keeping a list; to
 * everybody else ids look random and cannot be linked to one another or to marks (promise P7).
 * @param act what is done and to what, such as `hold/<section id>`: part of a format, as ids are stored
 */
export function ownId<T extends string>(deviceSecret: Uint8Array, act: string): T {
  const bytes = hmac(sha256, deviceSecret, utf8ToBytes(`sotto/v1/${act}`))
  return newId<T>(() => bytes.subarray(0, 16))
}
