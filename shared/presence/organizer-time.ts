import { base64url } from '../base/base64url.ts'
import { isSigned, type PublicKey, type SigningKey, sign } from '../keys/signing.ts'

/** What the organizer's device says the time is. Nobody else can, and a clock that is wrong is told by it. */
interface SignedTime {
  /** Milliseconds since 1970 (UTC). */
  readonly at: number
  /** 64 bytes, as text. */
  readonly signature: string
}

/**
 * Signs what the time is. Said again it turns no clock back that has heard a later one; who has heard none
 * since the start believes an old word until the organizer is heard.
 */
export function signTime(key: SigningKey, at: number): SignedTime {
  return { at, signature: base64url.encode(sign(key, ['time', at])) }
}

/** Whether this organizer said so. False, never an error, for anything else. */
export function isTime({ at, signature }: SignedTime, organizer: PublicKey): boolean {
  return isSigned(organizer, ['time', at], base64url.decode(signature))
}
