import type { LanguageWords } from './language-words.ts'
import {
  type Lexicon,
  lexiconOf,
  type NameLanguage,
  type NameScript,
  nameScriptOf,
  type ScriptNames,
} from './lexicon.ts'

/*
 * The words of a language are loaded when a text in it is seen: by hand about 10 kB each; from packages 25 to 70 kB a
 * language, and 12 to 330 kB a script (`words/`).
 */

const byHand: Readonly<Record<NameLanguage, () => Promise<LanguageWords>>> = {
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  pt: async () => (await import('./pt.ts')).pt,
  de: async () => (await import('./de.ts')).de,
  sw: async () => (await import('./sw.ts')).sw,
  tr: async () => (await import('./tr.ts')).tr,
  ar: async () => (await import('./ar.ts')).ar,
  fa: async () => (await import('./fa.ts')).fa,
  hi: async () => (await import('./hi.ts')).hi,
  zh: async () => (await import('./zh.ts')).zh,
  ko: async () => (await import('./ko.ts')).ko,
}

const common: Readonly<Record<NameLanguage, () => Promise<{ readonly words: string }>>> = {
  en: async () => (await import('../words/common-en.json')).default,
  es: async () => (await import('../words/common-es.json')).default,
  fr: async () => (await import('../words/common-fr.json')).default,
  pt: async () => (await import('../words/common-pt.json')).default,
  de: async () => (await import('../words/common-de.json')).default,
  sw: async () => (await import('../words/common-sw.json')).default,
  tr: async () => (await import('../words/common-tr.json')).default,
  ar: async () => (await import('../words/common-ar.json')).default,
  fa: async () => (await import('../words/common-fa.json')).default,
  hi: async () => (await import('../words/common-hi.json')).default,
  zh: async () => (await import('../words/common-zh.json')).default,
  ko: async () => (await import('../words/common-ko.json')).default,
}

interface NamesFile {
  readonly given: string
  readonly family: string
  readonly places: string
  readonly indianNames?: string
  readonly indianPlaces?: string
}

const names: Readonly<Record<NameScript, () => Promise<NamesFile>>> = {
  latin: async () => (await import('../words/latin-names.json')).default,
  arabic: async () => (await import('../words/arabic-names.json')).default,
  devanagari: async () => (await import('../words/devanagari-names.json')).default,
  han: async () => (await import('../words/han-names.json')).default,
  hangul: async () => (await import('../words/hangul-names.json')).default,
}

const lexicons = new Map<NameLanguage, Promise<Lexicon>>()
const scripts = new Map<NameScript, Promise<ScriptNames>>()

/** The words of a language; loaded once. */
export function loadLexicon(language: NameLanguage): Promise<Lexicon> {
  return once(lexicons, language, async () => {
    const [words, { words: often }, listed] = await Promise.all([
      byHand[language](),
      common[language](),
      loadNames(nameScriptOf(language)),
    ])
    return lexiconOf(language, words, often, listed)
  })
}

function loadNames(script: NameScript): Promise<ScriptNames> {
  return once(scripts, script, async () => {
    const { given, family, places, indianNames = '', indianPlaces = '' } = await names[script]()
    return {
      given: new Set(given.split(' ')),
      family: new Set(family.split(' ')),
      places: new Set(places.split(' ')),
      indianNames: new Set(indianNames.split(' ')),
      indianPlaces: new Set(indianPlaces.split(' ')),
    }
  })
}

function once<K, V>(kept: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const before = kept.get(key)
  if (before) return before
  const made = make()
  kept.set(key, made)
  return made
}
