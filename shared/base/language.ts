/** The languages of the interface, in the order in which they are offered. */
export const languages = ['en', 'es', 'fr', 'pt', 'ar'] as const

/** A language of the interface, by its BCP 47 subtag. */
export type Language = (typeof languages)[number]

/** What each language calls itself: whoever looks for theirs may read no other. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ar: 'العربية',
}

/** The way that a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** One of our languages, or undefined for anything else. */
export function asLanguage(value: unknown): Language | undefined {
  return languages.find((language) => language === value)
}

/**
 * The first language that somebody reads and that we have; English where there is none.
 * @param wanted BCP 47 tags, the dearest first: `pt-BR`, `en`
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = asLanguage(tag.toLowerCase().split(/[-_]/)[0])
    if (language) return language
  }
  return 'en'
}

/**
 * The variety of a language by which days, hours and numbers are written: the one that the system
 * names first (`ar-MA` counts with other figures than `ar-EG`), else the language itself.
 */
export function localeOf(language: string, wanted: readonly string[]): string {
  const variety = wanted.find((tag) => tag.toLowerCase().split('-')[0] === language)
  if (!variety) return language
  try {
    return Intl.getCanonicalLocales(variety)[0] ?? language
  } catch {
    // A system can name what is no tag.
    return language
  }
}
