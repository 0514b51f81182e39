import { base64url } from '../base/base64url.ts'
import { isSigned, type PublicKey, type SigningKey, sign } from '../keys/signing.ts'

/**
 * Says in presence that somebody facilitates: a signature over the session's number in that room, so
 * that nobody can show somebody else's, as text.
 */
export function signLead(key: SigningKey, client: number): string {
  return base64url.encode(sign(key, ['lead', client]))
}

/** Whether it has the form of one. */
export function isLeadWord(text: string): boolean {
  return /^[\w-]{86}$/.test(text)
}

/** Whether this session facilitates. False, never an error, for anything else. */
export function isLead(word: string, client: number, facilitators: PublicKey): boolean {
  return isLeadWord(word) && isSigned(facilitators, ['lead', client], base64url.decode(word))
}
