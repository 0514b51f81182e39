/**
 * What could tell who, where or when. `listed`: on the organizer's own list; `query`: what an address
 * carries behind its page, which often names who was given it.
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

/** A place in a text that could tell; `start` and `end` are UTF-16 units. */
export interface FoundSpan {
  readonly kind: FindingKind
  readonly start: number
  readonly end: number
}

/** Lower case, without accents: how names are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'")
    .toLowerCase()
}
