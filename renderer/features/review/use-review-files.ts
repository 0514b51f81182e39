import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { saveFailure } from '../../platform/failure.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { mergeBundleInto, sealedFile } from '../../session/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { takenInText } from './taken-in-text.ts'

/** The review by file: to save, and to open, with what became of it in words. */
export function useReviewFiles() {
  const { t } = useTranslation()
  const platform = usePlatform()
  const workshop = useWorkshop()
  const [said, setSaid] = useState<readonly string[]>([])
  const save = async (make: () => Uint8Array, saved: string) => {
    setSaid([])
    try {
      if (await platform.saveFile(sealedFile(async () => make()))) setSaid([saved])
    } catch (error) {
      setSaid([t(`failure.save.${saveFailure(error)}`)])
    }
  }
  const { files } = workshop.acts
  return {
    said,
    saveReview: () => save(files.reviewFile, t('after.savedReview')),
    saveAnswer: () => save(files.answerFile, t('after.savedAnswer')),
    /** Opens one of them. */
    open: async (file: File) => {
      const merged = mergeBundleInto(workshop, new Uint8Array(await file.arrayBuffer()))
      setSaid((before) => [...before, `${file.name}: ${textOf(merged)}`])
    },
  }

  function textOf(merged: ReturnType<typeof mergeBundleInto>): string {
    if (!merged.ok) return t(`settings.bundle.${merged.code}`)
    return merged.value.kind === 'directory'
      ? takenInText(t, merged.value)
      : t(`settings.bundle.${merged.value.hasGap ? 'merged-with-gap' : 'merged'}`)
  }
}
