/*
 * Signs of direction. An override or an embedding can make a text read as what it does not say, and
 * turn what stands around it; the three plain marks (LRM, RLM, ALM) only settle which way a space, a
 * sign or a number runs that stands beside letters of two directions.
 */

const rightToLeft =
  /[\p{Script=Hebrew}\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** Whether anything in a text is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

const letter = /[\p{L}\p{M}]/u
const marks = /[\u200e\u200f\u061c]/u
/** What a number in a text from right to left stands between, so that it keeps its order. */
const markFor: Readonly<Record<string, string>> = {
  '\u202a': '\u200e',
  '\u2066': '\u200e',
  '\u202b': '\u200f',
  '\u2067': '\u200f',
  '\u202d': '',
  '\u202e': '',
  '\u2068': '',
}
const opening = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/u
const closing = /[\u202c\u2069]/u

/** Whether a sign is one of direction. */
export function isDirection(sign: string): boolean {
  return marks.test(sign) || opening.test(sign) || closing.test(sign)
}

/**
 * What stays of the signs of direction in a text, asked in their order: a mark where it has something
 * to settle; of an embedding or an isolate, the mark of its direction on both sides; of an override
 * nothing. So no text can turn what is around it.
 */
export function directionsIn(text: string) {
  let mixed: boolean | undefined
  const open: string[] = []
  const settled = (mark: string, before: string, next: string, growing: boolean): string => {
    mixed ??= hasRightToLeft(text)
    if (mark === '' || !mixed || marks.test(before)) return ''
    return !growing && letter.test(before) && letter.test(next) ? '' : mark
  }
  /**
   * @param before the last sign that is kept
   * @param next the next sign that has a face
   */
  return (sign: string, before: string, next: string, growing: boolean): string => {
    if (marks.test(sign)) return settled(sign, before, next, growing)
    if (opening.test(sign)) open.push(markFor[sign] ?? '')
    const mark = opening.test(sign) ? open.at(-1) : open.pop()
    return settled(mark ?? '', before, next, growing)
  }
}
