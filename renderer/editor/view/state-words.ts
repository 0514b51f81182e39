import type { CSSProperties } from 'react'
import { useTranslation } from '../../i18n/index.ts'

/** The words that the style sheet says of ticked and open items, as CSS strings. */
export function useStateWords(): CSSProperties {
  const { t } = useTranslation()
  const words = {
    '--word-ticked': JSON.stringify(t('editor.ticked')),
    '--word-open': JSON.stringify(t('editor.open')),
  }
  // React's type knows no custom properties.
  return words as CSSProperties
}
