import { asLanguage } from '../../shared/base/language.ts'
import { languagePlace } from './remembered-language.ts'
import { speak } from './speak.ts'

/** A language that another window of this device has chosen is spoken here too; returns the way to stop. */
export function followLanguage(page: Window): () => void {
  const heard = ({ key, newValue }: StorageEvent) => {
    const chosen = key === languagePlace ? asLanguage(newValue) : undefined
    if (chosen) void speak(chosen)
  }
  page.addEventListener('storage', heard)
  return () => page.removeEventListener('storage', heard)
}
