import type { Language } from '../../shared/base/language.ts'

/** Fetches the words of a language; English is there from the start. Rejects where they do not come. */
export async function loadCatalogue(language: Exclude<Language, 'en'>): Promise<object> {
  switch (language) {
    case 'es':
      return (await import('./es/index.ts')).es
    case 'fr':
      return (await import('./fr/index.ts')).fr
    case 'pt':
      return (await import('./pt/index.ts')).pt
    case 'ar':
      return (await import('./ar/index.ts')).ar
  }
}
