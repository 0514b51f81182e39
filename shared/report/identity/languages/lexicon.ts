import { folded } from '../finding.ts'
import type { LanguageWords } from './language-words.ts'

/** The languages whose words the identity check knows. */
export const nameLanguages = [
  'en',
  'es',
  'fr',
  'pt',
  'de',
  'sw',
  'tr',
  'ar',
  'fa',
  'hi',
  'zh',
  'ko',
] as const
export type NameLanguage = (typeof nameLanguages)[number]

/** The scripts that have rules of their own. */
export type NameScript = 'latin' | 'arabic' | 'devanagari' | 'han' | 'hangul'

/** Of which script a language is. */
export function nameScriptOf(language: NameLanguage): NameScript {
  if (language === 'ar' || language === 'fa') return 'arabic'
  if (language === 'hi') return 'devanagari'
  if (language === 'zh') return 'han'
  return language === 'ko' ? 'hangul' : 'latin'
}

/** Names of a script, as packages list them, folded. */
export interface ScriptNames {
  readonly given: ReadonlySet<string>
  readonly family: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Indian names in Latin letters; of Devanagari alone. */
  readonly indianNames: ReadonlySet<string>
  readonly indianPlaces: ReadonlySet<string>
}

/** A language's words, folded and ready to be asked. */
export interface Lexicon {
  readonly language: NameLanguage
  readonly script: NameScript
  readonly titles: ReadonlySet<string>
  readonly titlesAfter: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly placeSigns: ReadonlySet<string>
  readonly attendance: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Words that are surely none of a name: the commonest, and those written by hand. */
  readonly sureWords: ReadonlySet<string>
  /** All words of every day that are known. */
  readonly common: ReadonlySet<string>
  readonly saying: ReadonlySet<string>
  /** The commonest words, which end a name. */
  readonly small: ReadonlySet<string>
  readonly forms: RegExp | undefined
  /** What packages list for the script. */
  readonly listed: ScriptNames
}

/** A set of the words of a text, folded. */
export function wordSet(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts
      .flatMap((text) => text.split(/\s+/))
      .filter(Boolean)
      .map(folded),
  )
}

/** Puts together what is written by hand and what packages list. */
export function lexiconOf(
  language: NameLanguage,
  words: LanguageWords,
  commonWords: string,
  listed: ScriptNames,
): Lexicon {
  const byHand = wordSet(words.known, words.common, words.labels, words.attendance)
  return {
    language,
    script: nameScriptOf(language),
    titles: wordSet(words.titles),
    titlesAfter: wordSet(words.titlesAfter),
    organisations: wordSet(words.organisations),
    roles: wordSet(words.roles),
    placeSigns: wordSet(words.placeSigns),
    attendance: wordSet(words.attendance),
    labels: wordSet(words.labels, words.attendance),
    places: wordSet(words.places),
    names: wordSet(words.names),
    sureWords: byHand,
    // Folded when they were gathered.
    common: new Set([...byHand, ...commonWords.split(' ')]),
    saying: wordSet(words.saying),
    small: wordSet(words.known),
    forms: words.forms,
    listed,
  }
}
