import i18next from 'i18next'
import { localeOf } from '../../shared/base/language.ts'

/** The BCP 47 tags that this system asks for, the dearest first. */
export function wantedLanguages(): readonly string[] {
  return globalThis.navigator?.languages ?? []
}

/** The variety of the language of the interface by which days, hours, numbers and lists are written. */
export function currentLocale(): string {
  return localeOf(i18next.language ?? 'en', wantedLanguages())
}
