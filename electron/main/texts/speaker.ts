import type { App } from 'electron'
import type { Language } from '../../../shared/base/language.ts'
import type { Texts } from './texts.ts'
import { textsFor, textsIn } from './texts-for.ts'

/** The words that the main process shows, in the language of the moment. */
interface Speaker {
  readonly texts: () => Texts
  /** Goes on in another language; calls back where it is another one than before. */
  readonly speak: (language: Language) => void
}

/**
 * Speaks the system's language until the page says which one it is in: a person reads both beside each
 * other. @param onChange what is drawn once, and has to be drawn anew: the menu
 */
export function createSpeaker(
  app: Pick<App, 'getPreferredSystemLanguages'>,
  onChange: (texts: Texts) => void,
): Speaker {
  let spoken = textsFor(app)
  return {
    texts: () => spoken,
    speak: (language) => {
      const next = textsIn(language)
      if (next === spoken) return
      spoken = next
      onChange(next)
    },
  }
}
