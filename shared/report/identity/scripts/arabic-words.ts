import type { Lexicon } from '../languages/lexicon.ts'

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

/** A word without what is written into its beginning, in every way in which it can be. */
export function arabicStems(fold: string): readonly string[] {
  const stems = prefixes
    .filter(
      (prefix) =>
        fold.startsWith(prefix) && fold.length - prefix.length >= (prefix.length > 1 ? 2 : 3),
    )
    .map((prefix) => fold.slice(prefix.length))
  return [fold, ...stems]
}

/** Whether a word, or what is left of it without prefix and ending, is one of every day. */
export function isArabicCommon(fold: string, text: string, lexicon: Lexicon): boolean {
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
  return arabicStems(fold).some((stem) => isArabicWord(stem, common))
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
