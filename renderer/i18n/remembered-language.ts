import { asLanguage, chooseLanguage, type Language } from '../../shared/base/language.ts'
import { wantedLanguages } from './locale.ts'

/** Beside what is sealed, since the screens before the passphrase have a language too; it says nothing else. */
export const languagePlace = 'sotto-language'

/** The language that was chosen on this device, else the system's. */
export function firstLanguage(page: Window): Language {
  return read(page) ?? chooseLanguage(wantedLanguages())
}

/** Remembers a choice on this device, where it can keep anything. */
export function rememberLanguage(page: Window, language: Language): void {
  try {
    page.localStorage.setItem(languagePlace, language)
  } catch {
    // A page that may store nothing asks the system again the next time.
  }
}

function read(page: Window): Language | undefined {
  try {
    return asLanguage(page.localStorage.getItem(languagePlace))
  } catch {
    return undefined
  }
}
