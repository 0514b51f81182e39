import { base64url } from '../base/base64url.ts'
import { derive } from '../keys/keys.ts'
import { isSigned, type PublicKey, publicKeyOf, type SigningKey, sign } from '../keys/signing.ts'

/**
 * What one device confirms with that it has burned one workshop. As random as the device's secret
 * for the workshop, and used for nothing else: it can be matched neither with the device's marks nor
 * with its receipts elsewhere, and it is gone with what it confirms.
 */
export interface ReceiptKey {
  /** How the directory lists the device: the public half, as text. */
  readonly tag: string
  readonly signing: SigningKey
}

/** @param storageSecret the device's own secret for this workshop, which is in no invite */
export function receiptKey(storageSecret: Uint8Array): ReceiptKey {
  const signing = derive(storageSecret, 'burn-receipt') as SigningKey
  return { tag: base64url.encode(publicKeyOf(signing)), signing }
}

/** Whether a text that anybody may have written can be a device's tag: a key, and the one way to write it. */
export function isReceiptTag(tag: string): boolean {
  // 32 bytes in base64url; the last letter carries four bits of them, and nothing else.
  return /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(tag)
}

/** Signs that this device burns, as the request of this number asks. */
export function signReceipt({ signing }: ReceiptKey, serial: number): Uint8Array {
  return sign(signing, ['burned', serial])
}

/** Whether the device of this tag signed that it burns, as the request of this number asks. */
export function isReceipt(tag: string, serial: number, signature: unknown): boolean {
  const key = base64url.decode(tag)
  return key !== undefined && isSigned(key as PublicKey, ['burned', serial], signature)
}
