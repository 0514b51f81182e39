import i18next from 'i18next'
import { type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react'
import { I18nProvider } from 'react-aria-components'
import { directionOf } from '../../shared/base/language.ts'
import { currentLocale } from './locale.ts'
import { TranslationContext, translation } from './use-translation.ts'

/** Everything in it, and the page itself, is in the language of the interface and written its way. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const spoken = useSyncExternalStore(onLanguage, translation)
  const { language } = spoken
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  return (
    <TranslationContext value={spoken}>
      <I18nProvider locale={currentLocale()}>{children}</I18nProvider>
    </TranslationContext>
  )
}

function onLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}
