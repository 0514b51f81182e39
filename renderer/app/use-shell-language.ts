import { useEffect } from 'react'
import { asLanguage } from '../../shared/base/language.ts'
import { useTranslation } from '../i18n/index.ts'
import type { Platform } from '../platform/platform.ts'

/** The shell's own menu and dialogs are in the language of the page. */
export function useShellLanguage(platform: Platform): void {
  const { language } = useTranslation()
  useEffect(() => {
    const spoken = asLanguage(language)
    if (spoken) platform.speak(spoken)
  }, [platform, language])
}
