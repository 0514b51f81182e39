/**
 * What could tell who, where or when. `listed`: on the organizer's own list; `query`: what an address
 * carries behind its page, which often names who was given it; `role`: what somebody is, with a place or a
 * year that only one person fits.
 */
export type FindingKind =
  | 'listed'
  | 'person'
  | 'organisation'
  | 'place'
  | 'handle'
  | 'email'
  | 'phone'
  | 'link'
  | 'query'
  | 'date'
  | 'role'

/** A place in a text that could tell; `start` and `end` are UTF-16 units. */
export interface FoundSpan {
  readonly kind: FindingKind
  /** Only that the word is unknown, or small, points at it: shown apart, since most of these are words. */
  readonly maybe?: true
  readonly start: number
  readonly end: number
}

const otherLetters: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['’', "'"],
  ['ʼ', "'"],
  ['ی', 'ي'],
  ['ى', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ٱ', 'ا'],
  ['ँ', 'ं'],
])

/**
 * How names are compared: in small letters, without accents, points of vowels and the signs that nobody
 * sees. The vowels of Indian scripts are marks too, and stay.
 */
export function folded(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(
      /[\u0640\u093c\u200b-\u200f]|(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]/gu,
      '',
    )
    .toLowerCase()
    .replace(/[łøđıß’ʼیىکةٱँ]/gu, (sign) => otherLetters.get(sign) ?? sign)
    .normalize('NFC')
}
