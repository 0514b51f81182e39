import type { NameLanguage } from './languages/lexicon.ts'

/** Where the names of months and weekdays are taken from; `Intl` has them all. */
const locales: Readonly<Record<NameLanguage, readonly string[]>> = {
  en: ['en'],
  es: ['es'],
  fr: ['fr'],
  pt: ['pt'],
  de: ['de', 'de-AT'],
  sw: ['sw'],
  tr: ['tr'],
  ar: ['ar-EG', 'ar-SY', 'ar-MA', 'ar-TN', 'ar-u-ca-islamic'],
  fa: ['fa-u-ca-persian', 'fa-AF-u-ca-persian', 'fa-u-ca-gregory'],
  hi: ['hi'],
  zh: [],
  ko: [],
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const either = (words: Iterable<string>) =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

function monthsOf(locale: string): readonly string[] {
  const names: string[] = []
  for (let day = 0; day < 366; day += 14) {
    const at = new Date(Date.UTC(2024, 0, 1 + day))
    for (const options of [
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric' },
      { month: 'long' },
    ] as const) {
      const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(
        at,
      )
      names.push(parts.find(({ type }) => type === 'month')?.value.replace(/\.$/, '') ?? '')
    }
  }
  return names.filter((name) => /[\p{L}\p{M}]{2}/u.test(name))
}

function weekdaysOf(locale: string): readonly string[] {
  return Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, 1 + day),
    ),
  ).flatMap((name) => [name, ...name.split('-').slice(0, 1)])
}

const known = new Map<NameLanguage, readonly RegExp[]>()

/** How a language writes a day. */
export function datePatterns(language: NameLanguage): readonly RegExp[] {
  const before = known.get(language)
  if (before) return before
  const made = make(language)
  known.set(language, made)
  return made
}

/** Chinese and Korean say it by signs. */
const bySigns = [
  /(?:\p{Nd}{4}\s?[年년]\s?)?\p{Nd}{1,2}\s?[月월]\s?\p{Nd}{1,2}\s?[日号일]?(?:\s?(?:星期|周|礼拜)[一二三四五六日天]|\s?[월화수목금토일]요일)?/gu,
  /\p{Nd}{4}\s?[年년]\s?\p{Nd}{1,2}\s?[月월]/gu,
]

function make(language: NameLanguage): readonly RegExp[] {
  if (language === 'zh' || language === 'ko') return bySigns
  const month = either(locales[language].flatMap(monthsOf))
  const day = either(locales[language].flatMap(weekdaysOf))
  const number = String.raw`\p{Nd}{1,2}(?:st|nd|rd|th|er|º|ª|\.|-e)?`
  const of = String.raw`(?:\s(?:de|of|da|ya|tarehe))?`
  const year = String.raw`(?:,?(?:\s(?:de|of|da|ya|mwaka|عام|سنة))?\s\p{Nd}{4})?`
  const [from, to] = [String.raw`(?<![\p{L}\p{N}\p{M}])`, String.raw`(?![\p{L}\p{N}\p{M}])`]
  // What stands between a weekday and its day: `dem`, `tarehe`, `the`.
  const lead = String.raw`(?:${day})(?:\sgünü)?,?\s(?:dem\s|den\s|tarehe\s|the\s|le\s)?`
  return [
    new RegExp(
      `${from}(?:${lead})?(?:the\\s)?${number}${of}\\s(?:${month})${to}\\.?${year}(?:,?\\s(?:${day})${to})?`,
      'giu',
    ),
    new RegExp(
      `${from}(?:${day})(?:\\sgünü)?,?\\s(?:tarehe\\s)?\\p{Nd}{1,2}(?![\\p{L}\\p{N}:])`,
      'giu',
    ),
    new RegExp(`${from}(?:${month})\\s${number}${to}${year}`, 'giu'),
    new RegExp(`${from}(?:${month})(?:\\s(?:de|of|da|ya))?\\s\\p{Nd}{4}${to}`, 'giu'),
  ]
}
