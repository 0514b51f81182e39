import { useTranslation } from '../../i18n/index.ts'
import { mergeBundleInto } from '../../session/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { takenInText } from '../review/index.ts'

/** Merges a `.sotto` file into the document that it is of (rule M4), and says what became of it. */
export function useOpenBundle(): (bytes: Uint8Array) => string {
  const { t } = useTranslation()
  const workshop = useWorkshop()
  return (bytes) => {
    const merged = mergeBundleInto(workshop, bytes)
    if (!merged.ok) return t(`settings.bundle.${merged.code}`)
    if (merged.value.kind === 'directory') return takenInText(t, merged.value)
    return t(`settings.bundle.${merged.value.hasGap ? 'merged-with-gap' : 'merged'}`)
  }
}
