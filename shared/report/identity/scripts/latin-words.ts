import { folded } from '../finding.ts'
import { type Lexicon, wordSet } from '../languages/lexicon.ts'

/** What holds the parts of a name together, in small letters. */
export const latinParticles = wordSet(
  'de da di del della do dos das du des la las los le van von der den ten ter zu bin ibn al el of and the y e und et na wa ya bint ould bat ben für für',
)
/** Short forms and the like that are no names. */
const neverNames = wordSet(
  'i i’m i’d i’ll i’ve ai api apis ui ux ceo cto pdf html url usb gpu llm llms id faq ok tv diy ngo ngos ong gdpr sms gps sim pc eu un us uk usa vpn it ps nb wc internet web wi-fi wifi chatham english french german spanish italian arabic hebrew chinese persian hindi korean turkish swahili portuguese western european american african asian latin greek christmas easter god deutsch englisch französisch kiswahili kiingereza türkçe ingilizce allah mungu dios deus dieu gott',
)
const days = new Set<string>()
for (const locale of ['en', 'es', 'fr', 'pt', 'de', 'sw', 'tr']) {
  for (let i = 0; i < 12; i++) {
    const [month, day] = [Date.UTC(2024, i, 1), Date.UTC(2024, 0, 1 + i)]
    for (const [options, at] of [
      [{ month: 'long' }, month],
      [{ month: 'short' }, month],
      [{ weekday: 'long' }, day],
    ] as const) {
      const name = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at)
      for (const part of [name, ...name.split('-').slice(0, 1)]) {
        if (part.length > 2) days.add(folded(part).replace(/\.$/, ''))
      }
    }
  }
}

/** Whether a capitalized word names nobody, whatever the language. */
export function isNeverName(fold: string): boolean {
  return neverNames.has(fold) || days.has(fold)
}

/** What the languages of a text say of a word. */
export interface LatinWords {
  readonly isGiven: (fold: string) => boolean
  readonly isListed: (fold: string) => boolean
  readonly isPlace: (fold: string) => boolean
  /** A word of every day, also with an ending. */
  readonly isWord: (fold: string) => boolean
  /** A word that is sure to be one, whatever its capital. */
  readonly isSureWord: (fold: string) => boolean
  /** It has the form of a word of every day. */
  readonly looksLikeWord: (fold: string) => boolean
  readonly isTitle: (fold: string) => boolean
  readonly isTitleAfter: (fold: string) => boolean
  readonly isOrganisation: (fold: string) => boolean
  readonly isPlaceSign: (fold: string) => boolean
  readonly isSaying: (fold: string) => boolean
  readonly has: (language: Lexicon['language']) => boolean
}

/** One answer for a text that is in several languages. */
export function latinWords(lexicons: readonly Lexicon[]): LatinWords {
  const some = (ask: (lexicon: Lexicon) => boolean) => lexicons.some(ask)
  const isWord = (fold: string) => some((lexicon) => isWordOf(fold, lexicon))
  return {
    isGiven: (fold) => some(({ names, listed }) => names.has(fold) || listed.given.has(fold)),
    isListed: (fold) => some(({ listed }) => listed.family.has(fold)),
    isPlace: (fold) => some(({ places, listed }) => places.has(fold) || listed.places.has(fold)),
    isWord,
    isSureWord: (fold) => some(({ sureWords }) => sureWords.has(fold)),
    looksLikeWord: (fold) =>
      some(
        ({ forms, language }) =>
          (forms?.test(fold) ?? false) && fold.length > (language === 'tr' ? 4 : 5),
      ),
    isTitle: (fold) => some(({ titles }) => titles.has(fold)),
    isTitleAfter: (fold) => some(({ titlesAfter }) => titlesAfter.has(fold)),
    isOrganisation: (fold) => some(({ organisations }) => organisations.has(fold)),
    isPlaceSign: (fold) => some(({ placeSigns }) => placeSigns.has(fold)),
    isSaying: (fold) => some(({ saying }) => saying.has(fold)),
    has: (language) => some((lexicon) => lexicon.language === language),
  }
}

const endings: Readonly<Partial<Record<Lexicon['language'], readonly string[]>>> = {
  en: ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'ly', 'r', 'n'],
  es: ['s', 'es', 'n', 'r', 'mos', 'do', 'da', 'mente'],
  fr: ['s', 'e', 'es', 'x', 'nt', 'r', 'ment'],
  pt: ['s', 'es', 'm', 'r', 'mos', 'do', 'da', 'mente'],
  de: ['s', 'n', 'en', 'e', 'es', 'er', 'ern', 'em', 'in', 'innen', 'st', 't', 'te'],
  tr: [
    'ler',
    'lar',
    'i',
    'u',
    'a',
    'e',
    'da',
    'de',
    'dan',
    'den',
    'in',
    'un',
    'si',
    'su',
    'leri',
    'lari',
    'nin',
    'im',
    'imiz',
  ],
  sw: ['ni', 'ko', 'mo', 'po'],
}

function isWordOf(fold: string, lexicon: Lexicon): boolean {
  const { common, language, roles, titles } = lexicon
  if (common.has(fold) || roles.has(fold) || (titles.has(fold) && fold.length > 3)) return true
  for (const ending of endings[language] ?? []) {
    if (
      fold.length - ending.length > 2 &&
      fold.endsWith(ending) &&
      common.has(fold.slice(0, -ending.length))
    )
      return true
  }
  return language === 'de' && isCompound(fold, common)
}

/** German writes words together: the last part is a known word, and what stands before it could be one. */
function isCompound(fold: string, common: ReadonlySet<string>): boolean {
  for (let at = 3; at <= fold.length - 4; at++) {
    const tail = fold.slice(at)
    if (!common.has(tail) && !common.has(tail.replace(/(?:es|en|s|n|e)$/, ''))) continue
    const head = fold.slice(0, at)
    if (
      common.has(head) ||
      common.has(head.replace(/(?:en|s|n|e)$/, '')) ||
      common.has(`${head}e`) ||
      common.has(`${head}en`)
    )
      return true
  }
  return false
}
