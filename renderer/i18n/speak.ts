import i18next from 'i18next'
import type { Language } from '../../shared/base/language.ts'
import { en } from './en/index.ts'
import { inSentence } from './in-sentence.ts'
import { loadCatalogue } from './load-catalogue.ts'

/** Starts the catalogue in English, the source; {@link speak} goes on to another language. */
export async function startI18n(): Promise<void> {
  await i18next.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: true, escape: inSentence, useRawValueToEscape: true },
    returnNull: false,
  })
}

/** Puts the interface in a language; false where its words could not be fetched, and nothing changes. */
export async function speak(language: Language): Promise<boolean> {
  try {
    if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation'))
      i18next.addResourceBundle(language, 'translation', await loadCatalogue(language))
  } catch {
    return false
  }
  await i18next.changeLanguage(language)
  return true
}

/** Development alone: every sentence longer and in other letters, so that what is not in the catalogue shows. */
export async function speakPseudo(): Promise<void> {
  const { pseudo } = await import('./pseudo.ts')
  i18next.addResourceBundle('en-XA', 'translation', pseudo(en))
  await i18next.changeLanguage('en-XA')
}
