import { ownProperty } from '../base/own-property.ts'
import { isSigned, type PublicKey, type SigningKey, sign } from './signing.ts'

/**
 * Words of the organizer or the facilitators as the directory holds them: JSON as it was signed, letter
 * for letter. So an app that does not know all of it can tell by whom it was said.
 */
export interface SignedText {
  readonly text: string
  readonly signature: Uint8Array
}

/** What the words of one kind are, in JSON. Each begins with the number of its format. */
export interface TextKind<T> {
  /** A label of its own: words of one kind pass for no other. */
  readonly label: string
  /** The number of the format that this app writes; a higher one is a newer app's. */
  readonly format: number
  /** What JSON of this format says; undefined where it says nothing that can be used. */
  readonly parse: (value: object) => T | undefined
}

/** Words that were read: what they say, or that a newer app has said them. */
export type ReadText<T> =
  | { readonly state: 'said'; readonly word: T; readonly signed: SignedText }
  | { readonly state: 'newer' }
  /** Missing, unsigned, or nothing that can be used. */
  | { readonly state: 'none' }

/** The longest words that are looked at, in UTF-16 code units: all groups of a workshop take a tenth. */
const maxSignedText = 1_000_000

/** Words of a kind as the text that is signed. */
export function textOf(kind: TextKind<unknown>, word: object): string {
  return JSON.stringify({ format: kind.format, ...word })
}

/** Signs such a text. */
export function signText(key: SigningKey, kind: TextKind<unknown>, text: string): SignedText {
  return { text, signature: sign(key, [kind.label, text]) }
}

/** Reads a value that anybody may have written. Total; costs one check of a signature, once. */
export function readSignedText<T>(value: unknown, key: PublicKey, kind: TextKind<T>): ReadText<T> {
  const text = ownProperty(value, 'text')
  const signature = ownProperty(value, 'signature')
  if (typeof text !== 'string' || text.length > maxSignedText) return none
  if (!(signature instanceof Uint8Array)) return none
  if (!isSigned(key, [kind.label, text], signature)) return none
  const said = parseJson(text)
  const format = said?.format
  if (!(said && typeof format === 'number')) return none
  if (format > kind.format) return { state: 'newer' }
  const word = kind.parse(said)
  return word === undefined ? none : { state: 'said', word, signed: { text, signature } }
}

const none = { state: 'none' } as const

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
