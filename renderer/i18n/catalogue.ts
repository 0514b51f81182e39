import type { Language } from '../../shared/base/language.ts'
import type { en } from './en/index.ts'

/**
 * The forms that a counted thing takes in each language: the categories that `Intl.PluralRules` gives
 * to the numbers that can stand here. (Spanish, French and Portuguese have one more, for whole
 * millions: no count comes near it.)
 */
export const pluralForms = {
  en: ['one', 'other'],
  es: ['one', 'other'],
  fr: ['one', 'other'],
  pt: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const satisfies Record<Language, readonly Intl.LDMLPluralRule[]>

type Form<L extends Language> = (typeof pluralForms)[L][number]

/** A key of English in another language: `x_one` and `x_other` become one for each of its forms. */
type Keys<K, F extends string> = K extends `${infer Base}_other`
  ? `${Base}_${F}`
  : K extends `${string}_one`
    ? never
    : K

type Words<T, F extends string> = {
  [K in keyof T as Keys<K, F>]: T[K] extends string
    ? string
    : T[K] extends readonly (infer Item)[]
      ? readonly Words<Item, F>[]
      : Words<T[K], F>
}

/** Every word that the app shows, in a language: each key of the English ones, in each of its forms. */
export type Catalogue<L extends Language> = Words<typeof en, Form<L>>
