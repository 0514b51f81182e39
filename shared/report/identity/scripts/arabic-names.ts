import type { FoundSpan } from '../finding.ts'
import type { Lexicon } from '../languages/lexicon.ts'
import { wordSet } from '../languages/lexicon.ts'
import { arabicStems, isArabicCommon } from './arabic-words.ts'
import { nameRuns, type Sense } from './name-runs.ts'
import { type Token, tokensOf } from './tokens.ts'

const particles = wordSet('بن بنت ابن آل عبد أبو أبي أم بو ذو بني')
const small = /^(?:و|أو|ثم|يا|ما|لا|لم|لن|قد|كل|أن|إن)$/u

/** Names in Arabic and Persian. */
export function arabicNames(text: string, lexicon: Lexicon): readonly FoundSpan[] {
  const tokens = tokensOf(text, /\p{Script=Arabic}/u)
  const isPersian = lexicon.language === 'fa'
  const stems = (fold: string) => (isPersian ? [fold] : arabicStems(fold))
  const senseOf = (token: Token, at: number): Sense => {
    const fold = token.fold.replaceAll('\u200c', '')
    if (fold.length < 2 || small.test(fold)) return 'small'
    if (
      lexicon.organisations.has(token.fold) ||
      lexicon.organisations.has(fold.replace(/^[وبل](?=..)/, ''))
    )
      return 'organisation'
    const bare = isPersian ? fold : fold.replace(/^[وفبل](?=.{2})/, '')
    const next = tokens[at + 1]
    if (
      lexicon.titles.has(fold) ||
      lexicon.titles.has(token.fold) ||
      (lexicon.titles.has(bare) && bare.length > 1)
    ) {
      if (next?.isNear) return 'title'
      return lexicon.titlesAfter.has(fold) ? 'title-after' : 'word'
    }
    if (lexicon.titlesAfter.has(fold) && token.isNear) return 'title-after'
    if (particles.has(fold) && fold.length > 1) return 'particle'
    const all = stems(fold)
    const isWord = isArabicCommon(fold, token.text, lexicon)
    if (all.some((stem) => lexicon.places.has(stem) || lexicon.places.has(`ال${stem}`)))
      return lexicon.sureWords.has(fold) ? 'word' : 'place'
    const named = (stem: string) =>
      stem.length > 2 &&
      (lexicon.names.has(stem) || lexicon.listed.given.has(stem) || lexicon.listed.family.has(stem))
    // As it stands it is a name and no word, whatever it could be with something written onto it.
    if (named(fold) && !lexicon.common.has(fold)) return 'name'
    if (all.some(named)) {
      if (!isWord) return 'name'
      return lexicon.sureWords.has(fold) && !lexicon.names.has(fold) ? 'word' : 'weak'
    }
    if (all.some((stem) => stem.length > 2 && lexicon.listed.places.has(stem)) && !isWord)
      return 'place'
    if (isWord) return lexicon.saying.has(fold) || isKnown(fold, lexicon) ? 'small' : 'word'
    return fold.length > 2 ? 'unknown' : 'small'
  }
  const isSaying = (token: Token | undefined) =>
    token !== undefined &&
    (lexicon.saying.has(token.fold) || lexicon.saying.has(token.fold.replace(/^[وف]/, '')))
  return nameRuns(tokens, {
    senseOf,
    organisationFirst: true,
    endsOrganisation: (token) =>
      (!isPersian && /^و(?!ا)/.test(token.fold)) ||
      isSaying(token) ||
      lexicon.titles.has(token.fold) ||
      /^ن?مي\u200c?/.test(isPersian ? token.fold : ''),
    pointsAtPerson: (before, after) => isSaying(before) || (isPersian && isSaying(after)),
    pointsAtPlace: (before) => before !== undefined && lexicon.placeSigns.has(before.fold),
    startOf: (token) => token.start + cutOf(token, lexicon, isPersian),
  })
}

/** How much of a word stands before the name in it: only what is known to. */
function cutOf(token: Token, lexicon: Lexicon, isPersian: boolean): number {
  if (isPersian) return 0
  const lead = /^([وفبل])\u0640?(?=.{3})/u.exec(token.text)
  if (!lead) return 0
  const rest = token.fold.slice(1)
  const isName = (word: string) =>
    lexicon.names.has(word) ||
    lexicon.listed.given.has(word) ||
    lexicon.places.has(word) ||
    lexicon.titles.has(word)
  return !isName(token.fold) && (isName(rest) || isName(rest.replace(/^ال/, '')))
    ? lead[0].length
    : 0
}
/** The commonest words of all, which end a name. */
function isKnown(fold: string, { small, saying, language }: Lexicon): boolean {
  return small.has(fold) || (language === 'fa' && saying.has(fold))
}
