/** A section of a notebook; also the last tie-break of its order. */
export type SectionId = string & { readonly __brand: 'SectionId' }
/** A breakout group, or the plenary. */
export type GroupId = string & { readonly __brand: 'GroupId' }
/** A device within one workshop: random, never derived from a name. Marks are counted by it. */
export type DeviceTag = string & { readonly __brand: 'DeviceTag' }
/** One hold on one section. Carries no trace of who set it. */
export type HoldId = string & { readonly __brand: 'HoldId' }

/** One go-ahead for one quotation. Carries no trace of who gave it. */
export type QuoteId = string & { readonly __brand: 'QuoteId' }

/** A source of random bytes: `length` bytes from a cryptographic generator (seeded in tests). */
export type RandomBytes = (length: number) => Uint8Array

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A new random id: 16 characters of base32 (80 bits), safe in keys, paths and URLs. No `/`, so ids
 * can be joined by `/` in the flat keys of marks, holds and sources.
 */
export function newId<T extends string>(random: RandomBytes): T {
  const bytes = random(16)
  let id = ''
  for (const byte of bytes) id += alphabet[byte & 31]
  return id as T
}

/** Whether a string read from a peer can be an id: 1 to 64 characters of `a-z`, `A-Z`, `0-9`, `_` and `-`. */
export function isId(value: string): boolean {
  return /^[\w-]{1,64}$/.test(value)
}
