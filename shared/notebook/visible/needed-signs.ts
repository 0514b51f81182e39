/*
 * Signs without a face of their own that a script or an emoji needs where they stand (Unicode Standard
 * 17, chapters 9, 12 and 23; UTS #51; RFC 5892, appendix A). Everywhere else nobody sees them.
 */

/** What stands around a sign: what is kept before it, and the next sign that has a face. */
interface Place {
  /** Up to some eight UTF-16 units. */
  readonly before: string
  /** One code point; empty at the end of the text. */
  readonly next: string
  /** More may still be typed after the sign, so what follows it is not asked. */
  readonly growing: boolean
}

/** Letters change their form by what they are joined to. */
const joining =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mand}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Phag}\\p{scx=Adlm}\\p{scx=Rohg}\\p{scx=Sogd}]'
const joiningLetter = `(?=[\\p{L}\\p{M}])${joining}`
/** Consonants combine by a virama, or not, as a joiner beside it says. */
const viramas =
  '[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0f84\u1039\u103a\u1714\u17c9\u17ca\u17d2\u1a60\u1b44\u1baa\u1bab\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed\u{11046}\u{110b9}\u{11133}\u{11134}\u{111c0}\u{11235}\u{112ea}\u{1134d}\u{11442}\u{114c2}\u{115bf}\u{1163f}\u{116b6}\u{1172b}\u{11839}]'
const combining =
  '[\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}]'
const withoutSpaces =
  '(?=[\\p{L}\\p{M}])[\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}\\p{scx=Lana}\\p{scx=Tavt}\\p{scx=Java}\\p{scx=Bali}]'

const ends = (pattern: string) => new RegExp(`(?:${pattern})$`, 'u')
const begins = (pattern: string) => new RegExp(`^(?:${pattern})`, 'u')

const joins = { before: ends(joiningLetter), next: begins(joiningLetter) }
const virama = { before: ends(viramas), next: begins(viramas) }
const unspaced = { before: ends(withoutSpaces), next: begins(withoutSpaces) }
const combines = ends(combining)
const anyVisible = ends('[^\\s\u200c\u200d]')
const afterJoiner = ends('[\u200c\u200d]')
const emoji = {
  before: ends('\\p{ExtPict}(?:\ufe0f|\\p{EMod})?'),
  next: begins('\\p{ExtPict}'),
  any: ends('(?![\\d#*])\\p{Emoji}'),
  key: ends('[\\d#*]'),
}
const han = ends('\\p{Script=Han}')
const mongolian = { before: ends('\\p{scx=Mong}'), next: begins('\\p{scx=Mong}') }
const hebrewPoint = { before: ends('[\u0591-\u05c7]'), next: begins('[\u0591-\u05c7]') }
const braille = { before: ends('[\u2801-\u28ff]'), next: begins('[\u2801-\u28ff]') }

type Need = (place: Place) => boolean

/** Keeps two letters from joining, in Arabic scripts (Persian کتاب‌ها) and beside a virama. */
const nonJoiner: Need = ({ before, next, growing }) => {
  if (afterJoiner.test(before) || !anyVisible.test(before)) return false
  if (growing) return joins.before.test(before) || combines.test(before) || joins.next.test(next)
  return joins.next.test(next) || virama.before.test(before) || virama.next.test(next)
}

/** Joins emoji, letters that would stand apart, and consonants by their virama. */
const joiner: Need = ({ before, next, growing }) => {
  if (afterJoiner.test(before)) return false
  if (emoji.before.test(before)) return growing || emoji.next.test(next)
  if (joins.before.test(before) || joins.next.test(next)) return true
  if (growing && combines.test(before)) return true
  return virama.before.test(before) || virama.next.test(next)
}

/** Picks a form of the sign before: of an emoji or a key, of a mathematical sign. */
const selector: Need = ({ before, next, growing }) =>
  emoji.any.test(before) || (emoji.key.test(before) && (growing || next === '\u20e3'))

const needs: readonly (readonly [signs: RegExp, need: Need])[] = [
  [/^\u200c$/u, nonJoiner],
  [/^\u200d$/u, joiner],
  // Where lines may break, in scripts without spaces between words.
  [
    /^\u200b$/u,
    ({ before, next, growing }) =>
      unspaced.before.test(before) && (growing || unspaced.next.test(next)),
  ],
  [/^[\ufe0e\ufe0f]$/u, selector],
  [
    /^\ufe00$/u,
    ({ before }) => /(?:[\p{Sm}\p{scx=Mymr}\p{scx=Phag}]|\p{Script=Han})$/u.test(before),
  ],
  // The forms of a Han sign that names are written with; nearly all that are registered are among these.
  [/^[\ufe01\ufe02\u{e0100}-\u{e0103}]$/u, ({ before }) => han.test(before)],
  [/^[\u180b-\u180d\u180f]$/u, ({ before }) => mongolian.before.test(before)],
  [
    /^\u180e$/u,
    ({ before, next, growing }) =>
      mongolian.before.test(before) && (growing || mongolian.next.test(next)),
  ],
  // Keeps two Hebrew points apart.
  [
    /^\u034f$/u,
    ({ before, next, growing }) =>
      hebrewPoint.before.test(before) && (growing || hebrewPoint.next.test(next)),
  ],
  // The space of Braille.
  [/^\u2800$/u, ({ before, next }) => braille.before.test(before) || braille.next.test(next)],
]

/** Whether a script or an emoji needs this sign here. */
export function isNeeded(sign: string, place: Place): boolean {
  return needs.some(([signs, need]) => signs.test(sign) && need(place))
}

/** The flags of England, Scotland and Wales: all emoji that are written with tag characters. */
export const tagFlag =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u
