import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/base/language.ts'
import { rememberLanguage } from './remembered-language.ts'
import { speak } from './speak.ts'

/** The language of the interface, and the way to another one. */
export function useLanguage(): {
  readonly language: string
  readonly choose: (language: Language) => void
  /** The words of the language that was asked for last did not come. */
  readonly failed: boolean
} {
  const { i18n } = useTranslation()
  const [failed, setFailed] = useState(false)
  const choose = async (language: Language) => {
    const spoken = await speak(language)
    setFailed(!spoken)
    if (spoken) rememberLanguage(window, language)
  }
  return { language: i18n.language, choose: (language) => void choose(language), failed }
}
