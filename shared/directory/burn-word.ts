import { ownProperty } from '../base/own-property.ts'
import { isSigned, type PublicKey, type SigningKey, type Statement, sign } from '../keys/signing.ts'

/**
 * The organizer's word on burning: a request that everybody burns, or that it is taken back. Each
 * has a number above the one before, so that who brings back an earlier one changes nothing.
 */
export interface BurnWord {
  /** Counts up from 1. */
  readonly serial: number
  /** False where the request is taken back. */
  readonly asked: boolean
}

/** A word on burning as the directory holds it. */
export type SignedBurnWord = BurnWord & { readonly signature: Uint8Array }

const maxSerial = 1_000_000_000

/** Signs a word on burning. */
export function signBurnWord(key: SigningKey, { serial, asked }: BurnWord): SignedBurnWord {
  return { serial, asked, signature: sign(key, statement({ serial, asked })) }
}

/** The word in a value that anybody may have written, if the organizer signed it. */
export function readBurnWord(value: unknown, organizer: PublicKey): SignedBurnWord | undefined {
  const serial = ownProperty(value, 'serial')
  const asked = ownProperty(value, 'asked')
  const signature = ownProperty(value, 'signature')
  if (typeof serial !== 'number' || !Number.isInteger(serial)) return undefined
  if (serial < 1 || serial > maxSerial || typeof asked !== 'boolean') return undefined
  if (!(signature instanceof Uint8Array)) return undefined
  const word = { serial, asked, signature }
  return isSigned(organizer, statement(word), signature) ? word : undefined
}

/**
 * Which of two words stands: the later one. Of two with one number (the organizer has two devices,
 * and they had not met) the one that burns nothing.
 */
export function laterBurnWord(
  a: SignedBurnWord | undefined,
  b: SignedBurnWord | undefined,
): SignedBurnWord | undefined {
  if (!(a && b)) return a ?? b
  if (a.serial !== b.serial) return a.serial > b.serial ? a : b
  return a.asked ? b : a
}

function statement({ serial, asked }: BurnWord): Statement {
  return ['burn', serial, asked ? 'asked' : 'taken back']
}
