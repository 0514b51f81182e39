import { type ReactNode, useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../../shared/base/language.ts'
import { currentLocale } from './locale.ts'

/** Everything in it, and the page itself, is in the language of the interface and written its way. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  const { language } = i18n
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  return <I18nProvider locale={currentLocale()}>{children}</I18nProvider>
}
