import i18next, { type TFunction } from 'i18next'
import { createContext, useContext } from 'react'

/** The catalogue as a component reads it: `t` stays the same function for as long as the language does. */
interface Translation {
  readonly t: TFunction
  /** The language of the interface, as its BCP 47 subtag. */
  readonly language: string
}

const known = new Map<string, Translation>()

/** The words of the language that is spoken now. */
export function translation(): Translation {
  const { language } = i18next
  const made = known.get(language) ?? { t: i18next.getFixedT(language), language }
  known.set(language, made)
  return made
}

/** What {@link LanguageProvider} hands down; nothing outside of it, where no language changes. */
export const TranslationContext = createContext<Translation | undefined>(undefined)

/** The words of the interface. One context to read: a page has hundreds of places that do. */
export function useTranslation(): Translation {
  return useContext(TranslationContext) ?? translation()
}
