import type { App } from 'electron'
import { chooseLanguage, type Language } from '../../../shared/base/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { pt } from './pt.ts'
import type { Texts } from './texts.ts'

/** In each language of the interface: where one lacks, this does not compile. */
const texts: Readonly<Record<Language, Texts>> = { en, es, fr, pt, ar }

/** The words in a language. */
export function textsIn(language: Language): Texts {
  return texts[language]
}

/** The words in the first language of the system that we have: what is shown before there is a page. */
export function textsFor(app: Pick<App, 'getPreferredSystemLanguages'>): Texts {
  return textsIn(chooseLanguage(app.getPreferredSystemLanguages()))
}
