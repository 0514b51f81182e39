import { z } from 'zod'
import { base64url } from '../base/base64url.ts'
import { isSigned, type PublicKey, type SigningKey, sign } from '../keys/signing.ts'

/** A countdown lasts this long at most, in milliseconds. */
const longestCountdown = 4 * 3_600_000
/** For so long after its end every screen says that the time is up, in milliseconds. */
const timeIsUpFor = 10 * 60_000

/** The facilitators' word that a countdown runs until some time, or that none does. The later word stands. */
export const countdownSchema = z.object({
  /** When it was said, in milliseconds since 1970 by the organizer's clock. */
  at: z.int().nonnegative(),
  /** When it ends; 0: none runs. */
  until: z.int().nonnegative(),
  /** 64 bytes, as text. */
  signature: z.string().regex(/^[\w-]{86}$/),
})
export type CountdownWord = z.infer<typeof countdownSchema>

/**
 * Signs that a countdown runs until `until`. It stands in presence alone: whoever has heard it says it
 * again, so that it outlasts the device that began it, and no document ever holds it.
 */
export function signCountdown(key: SigningKey, at: number, until: number): CountdownWord {
  return { at, until, signature: base64url.encode(sign(key, ['countdown', at, until])) }
}

/** Whether facilitators said so. False, never an error, for anything else. */
export function isCountdown(word: CountdownWord, facilitators: PublicKey): boolean {
  const { at, until, signature } = word
  if (until !== 0 && (until < at || until - at > longestCountdown)) return false
  return isSigned(facilitators, ['countdown', at, until], base64url.decode(signature))
}

/** Whether a word still says something: a countdown that ended a while ago does not. */
export function isCountdownOver({ at, until }: CountdownWord, now: number): boolean {
  return until === 0 ? now > at + longestCountdown : now > until + timeIsUpFor
}
