import type { FoundSpan } from '../finding.ts'
import type { Lexicon } from '../languages/lexicon.ts'
import { wordSet } from '../languages/lexicon.ts'
import { nameRuns, type Sense } from './name-runs.ts'
import { type Token, tokensOf } from './tokens.ts'

/** "And", "to", "in", "the", written into the word that follows. */
const prefixes = [
  'وبال',
  'وال',
  'بال',
  'كال',
  'فال',
  'ولل',
  'لل',
  'ال',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'س',
]
/** Endings of Arabic verbs and nouns, the longest first. */
const suffixes = [
  'تهما',
  'ناها',
  'وها',
  'تها',
  'ونها',
  'اتها',
  'هما',
  'ات',
  'ين',
  'ون',
  'ان',
  'وا',
  'تا',
  'تم',
  'نا',
  'هم',
  'ها',
  'كم',
  'ته',
  'تي',
  'يه',
  'ني',
  'ا',
  'ت',
  'ه',
  'ي',
  'ن',
  'ك',
]
const verbs = ['ي', 'ت', 'ن', 'ا', 'م', 'است', 'ست', 'سي', 'يت', 'تت', 'مت', 'ان']
/** Endings of Persian words, and what Persian verbs begin with. */
const persianSuffixes = [
  'هايشان',
  'هايمان',
  'هايي',
  'هاي',
  'ها',
  'ترين',
  'تر',
  'اند',
  'ايم',
  'ايد',
  'يم',
  'يد',
  'ند',
  'ان',
  'ات',
  'اش',
  'ام',
  'شان',
  'مان',
  'تان',
  'اي',
  'ست',
  'م',
  'ش',
  'ت',
  'ي',
  'د',
  'ه',
  'ن',
  'را',
]
const persianPrefixes = ['نمي', 'مي', 'ن', 'ب', 'بي', 'نا', 'هم', 'بر', 'در', 'پيش', 'باز']

const particles = wordSet('بن بنت ابن آل عبد أبو أبي أم بو ذو بني')
const small = /^(?:و|أو|ثم|يا|ما|لا|لم|لن|قد|كل|أن|إن)$/u

/** Names in Arabic and Persian. */
export function arabicNames(text: string, lexicon: Lexicon): readonly FoundSpan[] {
  const tokens = tokensOf(text, /\p{Script=Arabic}/u)
  const isPersian = lexicon.language === 'fa'
  const stems = (fold: string) => (isPersian ? [fold] : stemsOf(fold))
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
    const isWord = isCommon(fold, token.text, lexicon)
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

/** The commonest words of all, which end a name. */
function isKnown(fold: string, { small, saying, language }: Lexicon): boolean {
  return small.has(fold) || (language === 'fa' && saying.has(fold))
}

/** A word without what is written into its beginning, in every way in which it can be. */
function stemsOf(fold: string): readonly string[] {
  const stems = prefixes
    .filter(
      (prefix) =>
        fold.startsWith(prefix) && fold.length - prefix.length >= (prefix.length > 1 ? 2 : 3),
    )
    .map((prefix) => fold.slice(prefix.length))
  return [fold, ...stems]
}

function isCommon(fold: string, text: string, lexicon: Lexicon): boolean {
  const { common } = lexicon
  if (lexicon.language === 'fa') {
    const parts = text.includes('\u200c') ? text.split('\u200c').filter(Boolean) : []
    return (
      isPersianWord(fold, common) ||
      (parts.length > 1 &&
        parts.every(
          (part) =>
            isPersianWord(plain(part), common) ||
            persianSuffixes.includes(plain(part)) ||
            persianPrefixes.includes(plain(part)),
        ))
    )
  }
  if (/^[وفبلك]/.test(fold) && lexicon.small.has(fold.slice(1))) return true
  return stemsOf(fold).some((stem) => isArabicWord(stem, common))
}

function plain(text: string): string {
  return text
    .replace(/\p{M}/gu, '')
    .replaceAll('ی', 'ي')
    .replaceAll('ک', 'ك')
    .replace(/[آأإ]/g, 'ا')
}

function isArabicWord(stem: string, common: ReadonlySet<string>): boolean {
  const has = (word: string) => common.has(word) || common.has(`ال${word}`)
  if (has(stem)) return true
  const bare = verbs
    .filter((verb) => stem.startsWith(verb) && stem.length - verb.length >= 2)
    .map((verb) => stem.slice(verb.length))
  if (bare.some((word) => word.length > 2 && has(word))) return true
  for (const suffix of suffixes) {
    if (!stem.endsWith(suffix) || stem.length - suffix.length < (suffix.length > 1 ? 2 : 3))
      continue
    const cut = stem.slice(0, -suffix.length)
    if (has(cut) || has(`${cut}ه`) || has(`${cut}ي`)) return true
    if (
      bare.some(
        (word) =>
          word.endsWith(suffix) &&
          word.length - suffix.length >= 2 &&
          has(word.slice(0, -suffix.length)),
      )
    )
      return true
  }
  return false
}

function isPersianWord(fold: string, common: ReadonlySet<string>): boolean {
  if (common.has(fold)) return true
  const bare = [
    fold,
    ...persianPrefixes
      .filter((prefix) => fold.startsWith(prefix) && fold.length - prefix.length > 1)
      .map((prefix) => fold.slice(prefix.length)),
  ]
  return bare.some(
    (stem) =>
      (stem !== fold && stem.length > 2 && common.has(stem)) ||
      persianSuffixes.some((suffix) => {
        if (!stem.endsWith(suffix) || stem.length - suffix.length < (suffix.length > 1 ? 2 : 3))
          return false
        const cut = stem.slice(0, -suffix.length)
        return (
          common.has(cut) ||
          common.has(`${cut}ه`) ||
          common.has(`${cut}ن`) ||
          common.has(`${cut}دن`) ||
          common.has(`${cut}تن`)
        )
      }),
  )
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
