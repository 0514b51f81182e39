import { type FoundSpan, folded } from './finding.ts'

/** A word and where it stands. */
export interface Word {
  /** Lower case, without accents and without the sign of a possessive. */
  readonly fold: string
  readonly start: number
  readonly end: number
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const hangul = /^\p{Script=Hangul}+$/u
/** What Korean writes behind a name is no longer. */
const longestParticle = 4

/** Whether a text is written in a script that sets no spaces. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** Whether a name is found within words: no spaces are set, or small words are written onto it. */
export function isWithinWords(name: string): boolean {
  return isUnspaced(name) || /\p{Script=Hangul}/u.test(name)
}

/** Where a name stands within what has no spaces: whole, and by its given name. */
export function unspacedSpans(
  text: string,
  words: readonly Word[],
  name: string,
): readonly FoundSpan[] {
  if (!isWithinWords(name)) return []
  const parts = name.split(/[\s·・-]+/).filter(Boolean)
  const whole = parts.join('')
  const needles = new Set(
    [whole, ...parts, ...givenOf(whole)].filter((part) => [...part].length > 1),
  )
  const spans: FoundSpan[] = []
  for (const needle of needles) {
    if (hangul.test(needle)) {
      const fold = folded(needle)
      for (const word of words) {
        const rest = word.fold.length - fold.length
        if (word.fold.startsWith(fold) && rest <= longestParticle) {
          spans.push({ kind: 'listed', start: word.start, end: word.start + needle.length })
        }
      }
    } else if (unspaced.test(needle)) {
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
        spans.push({ kind: 'listed', start: at, end: at + needle.length })
      }
    }
  }
  return spans
}

/** Of three signs the last two are what somebody is called by. */
function givenOf(whole: string): readonly string[] {
  const signs = [...whole]
  const isName = /^(?:\p{Script=Han}+|\p{Script=Hangul}+)$/u.test(whole)
  return isName && (signs.length === 3 || signs.length === 4) ? [signs.slice(-2).join('')] : []
}
