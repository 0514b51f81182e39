import { useState } from 'react'
import type { Language } from '../../shared/base/language.ts'
import { rememberLanguage } from './remembered-language.ts'
import { speak } from './speak.ts'
import { useTranslation } from './use-translation.ts'

/** The language of the interface, and the way to another one. */
export function useLanguage(): {
  readonly language: string
  readonly choose: (language: Language) => void
  /** The words of the language that was asked for last did not come. */
  readonly failed: boolean
} {
  const { language } = useTranslation()
  const [failed, setFailed] = useState(false)
  const choose = async (next: Language) => {
    const spoken = await speak(next)
    setFailed(!spoken)
    if (spoken) rememberLanguage(window, next)
  }
  return { language, choose: (next) => void choose(next), failed }
}
