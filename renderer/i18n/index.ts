import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'
import { isolated } from './isolated.ts'

/** Starts the catalogue. English is the source; a language is a folder beside `en`. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: true, escape: isolated },
    returnNull: false,
  })
}
