import { isNeverName, type LatinWords, latinParticles } from './latin-words.ts'
import type { LineStyle } from './line-styles.ts'
import type { Token } from './tokens.ts'

/** How surely a word is part of a name. */
export type Likely = 'sure' | 'maybe' | 'no'

/** A text in a script with capitals, as it is read for names. */
export interface LatinText {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: LatinWords
}

/** A word without what languages write onto it: `d’`, `’s`, `’nin`. */
export function bareOf({ fold }: Token): string {
  const bare = fold.replace(/^(?:[dlnmtsj]|qu)'(?=.{2})/, '')
  return bare.replace(/'.*$/, '') || bare
}

/** Whether a word has a capital where a name has it. */
export function isCapital({ text }: Token): boolean {
  return (
    /^(?:\p{Lu}|(?:al|el|ul|an|as|ad|ar|at|az|ash|ibn|bin|d|o|l|qu|dell|all)[-'’]\p{Lu})/iu.test(
      text,
    ) &&
    /\p{Lu}/u.test(text) &&
    (/^\p{Lu}/u.test(text) || /[-'’]\p{Lu}/u.test(text))
  )
}

/** How surely the word at a place is part of a name. */
export function likelyAt(context: LatinText, at: number, line: LineStyle): Likely {
  const { text, tokens, words } = context
  const token = tokens[at]
  if (!token) return 'no'
  const bare = bareOf(token)
  if (isNeverName(bare) || (bare.length < 2 && !/^\p{Lu}$/u.test(token.text))) return 'no'
  const isNamed = words.isGiven(bare) || words.isListed(bare) || words.isPlace(bare)
  if (line === 'shouted') return words.isGiven(bare) && !words.isWord(bare) ? 'sure' : 'no'
  if (!isCapital(token)) return likelySmall(context, at, bare)
  if (/^\p{Lu}$/u.test(token.text)) {
    const isInitial = text[token.end] === '.' || text[token.end] === '-'
    return isInitial && (nextCapital(tokens, at) || previousCapital(tokens, at)) ? 'sure' : 'no'
  }
  // A short form: it may be a party or a firm, and mostly is a thing.
  if (/^\p{Lu}{2,5}s?$/u.test(token.text)) return words.isWord(bare) ? 'no' : 'maybe'
  const isWord = words.isWord(bare)
  const next = nextCapital(tokens, at)
  if (line === 'heading') return likelyInHeading(words, bare, isNamed, isWord)
  if (beginsSentence(text, token.start)) return likelyFirst(context, bare, next, isNamed, isWord)
  if (words.has('de')) return likelyGerman(context, at, bare, isNamed, isWord)
  if (words.isTitle(bare) && !next) return isWord ? 'no' : 'maybe'
  if (words.isSureWord(bare) && !next && !previousCapital(tokens, at))
    return isNamed && words.isGiven(bare) ? 'sure' : 'maybe'
  if (isWord && !isNamed && !next && !previousCapital(tokens, at)) return 'maybe'
  return 'sure'
}

/** In small letters a name is known, or follows a title. */
function likelySmall({ tokens, words }: LatinText, at: number, bare: string): Likely {
  if (
    bare.length < 3 ||
    words.isWord(bare) ||
    latinParticles.has(bare) ||
    words.isTitle(bare) ||
    words.isTitleAfter(bare)
  )
    return 'no'
  const before = tokens[at]?.isNear ? tokens[at - 1] : undefined
  if (before && words.isTitle(before.fold) && !words.looksLikeWord(bare))
    return words.isGiven(bare) ? 'sure' : 'maybe'
  if (!words.isGiven(bare) || words.looksLikeWord(bare)) return 'no'
  if (before && words.isSaying(bareOf(before))) return 'sure'
  return bare.length > 3 || (before !== undefined && latinParticles.has(before.fold))
    ? 'maybe'
    : 'no'
}

/** A sentence begins with a capital too. */
function likelyFirst(
  { words }: LatinText,
  bare: string,
  next: Token | undefined,
  isNamed: boolean,
  isWord: boolean,
): Likely {
  const nextBare = next ? bareOf(next) : ''
  if (next && words.isOrganisation(bare)) return 'sure'
  if (next && words.isOrganisation(nextBare) && !words.isSureWord(bare)) return 'sure'
  if (words.isTitle(bare)) return next ? 'sure' : 'no'
  if (isWord)
    return next && words.isGiven(bare) && !words.isSureWord(bare) && !isNeverName(nextBare)
      ? 'sure'
      : 'no'
  if (isNamed) return words.looksLikeWord(bare) && !words.isGiven(bare) ? 'maybe' : 'sure'
  if (next && !isNeverName(nextBare)) return words.looksLikeWord(bare) ? 'maybe' : 'sure'
  return words.looksLikeWord(bare) ? 'no' : 'maybe'
}

/** A heading gives every word a capital. */
function likelyInHeading(
  words: LatinWords,
  bare: string,
  isNamed: boolean,
  isWord: boolean,
): Likely {
  if (isWord || words.isSureWord(bare)) return 'no'
  if (isNamed) return 'sure'
  return words.looksLikeWord(bare) ? 'no' : 'maybe'
}

/** German gives every noun a capital: what is known as a name counts, and what no list of words has. */
function likelyGerman(
  { text, tokens, words }: LatinText,
  at: number,
  bare: string,
  isNamed: boolean,
  isWord: boolean,
): Likely {
  const token = tokens[at]
  const [before, next] = [token?.isNear ? tokens[at - 1] : undefined, nextCapital(tokens, at)]
  const stem = bare.replace(/s$/, '')
  if (words.isTitle(bare)) return next ? 'sure' : 'no'
  if (words.isOrganisation(bare))
    return next || (before && isCapital(before) && !beginsSentence(text, before.start))
      ? 'sure'
      : 'no'
  if (before && words.isTitle(before.fold)) return words.isSureWord(bare) ? 'no' : 'sure'
  // Behind a first name stands a family name, whatever else the word means.
  const isAfterGiven =
    before !== undefined &&
    isCapital(before) &&
    words.isGiven(bareOf(before)) &&
    !words.isWord(bareOf(before))
  if (isAfterGiven && !words.isSureWord(bare)) return 'sure'
  if (isWord && !words.isGiven(bare))
    return (before && words.isOrganisation(bareOf(before))) ||
      (next && words.isOrganisation(bareOf(next)))
      ? 'sure'
      : 'no'
  if (isNamed && !isWord) return 'sure'
  if (words.isGiven(bare) || words.isGiven(stem))
    return words.isSureWord(bare) ? 'no' : next ? 'sure' : 'maybe'
  if (before && /^(?:aus|nach|in|von|bei)$/.test(before.fold) && !words.looksLikeWord(bare))
    return 'sure'
  if (
    before &&
    isCapital(before) &&
    (words.isGiven(bareOf(before)) || words.isOrganisation(bareOf(before)))
  )
    return 'sure'
  if (next && words.isOrganisation(bareOf(next))) return 'sure'
  if (words.looksLikeWord(bare)) return 'no'
  return 'maybe'
}

function nextCapital(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1]
  return next?.isNear && isCapital(next) ? next : undefined
}

function previousCapital(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  return token?.isNear === true && before !== undefined && isCapital(before)
}

/** What stands before a name is looked at so far back, in UTF-16 units. */
const lookBack = 20

function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - lookBack), start)
  if (/(?:^|[\s.])\p{Lu}\p{Ll}{0,3}\.\s$/u.test(before)) return false
  return (
    before.trim() === '' ||
    /(?:[.!?…:]["”’)\]]{0,4}\s{1,4}|\n\s{0,8}|["“„«(¿¡[]\s{0,4}|[-–—•]\s{1,4})$/u.test(before)
  )
}
