import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { derive, type FacilitatorSecret, type OrganizerSecret } from './keys.ts'

/** An Ed25519 public key, 32 bytes; every invite carries the workshop's two. */
export type PublicKey = Uint8Array & { readonly __brand: 'PublicKey' }
/** An Ed25519 seed, 32 bytes. */
export type SigningKey = Uint8Array & { readonly __brand: 'SigningKey' }

/** Whose word is taken for what in the directory, which everybody in the workshop can write to. */
export interface Trust {
  /** Signs what consent asks, how long notes are kept, and the request to burn. */
  readonly organizer: PublicKey
  /** Signs which key a group uses now. */
  readonly facilitators: PublicKey
}

/** The organizer's signing key. */
export function organizerSigningKey(organizer: OrganizerSecret): SigningKey {
  return derive(organizer, 'organizer-signing') as SigningKey
}

/** The signing key that facilitators and the organizer share. */
export function facilitatorSigningKey(facilitator: FacilitatorSecret): SigningKey {
  return derive(facilitator, 'facilitator-signing') as SigningKey
}

/** The public half of a signing key. */
export function publicKeyOf(key: SigningKey): PublicKey {
  return ed25519.getPublicKey(key) as PublicKey
}

/** The length of a signature, in bytes. */
export const signatureLength = 64

/** What can be signed: a label of its own for every use, and plain data. */
export type Statement = readonly [
  label: string,
  ...facts: readonly (string | number | readonly string[])[],
]

/** A signature, 64 bytes, over the JSON of a statement. */
export function sign(key: SigningKey, statement: Statement): Uint8Array {
  return ed25519.sign(statementBytes(statement), key)
}

/** What was checked before: the directory is read with every change of it, and a check takes milliseconds. */
const checked = new WeakMap<Uint8Array, { readonly of: string; readonly holds: boolean }>()

/** Whether the holder of a key signed this statement. False, never an error, for anything else. */
export function isSigned(key: PublicKey, statement: Statement, signature: unknown): boolean {
  if (!(signature instanceof Uint8Array) || signature.length !== signatureLength) return false
  const of = JSON.stringify([bytesToHex(key), bytesToHex(signature), statement])
  const before = checked.get(signature)
  if (before?.of === of) return before.holds
  const holds = verifies(key, statement, signature)
  checked.set(signature, { of, holds })
  return holds
}

function verifies(key: PublicKey, statement: Statement, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, statementBytes(statement), key)
  } catch {
    return false
  }
}

function statementBytes(statement: Statement): Uint8Array {
  return utf8ToBytes(JSON.stringify(['sotto/v1', ...statement]))
}
