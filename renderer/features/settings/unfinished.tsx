import { useTranslation } from '../../i18n/index.ts'

import { useNow, useReview, useWorkshop } from '../../session/react/index.ts'
import { useReviewStands } from '../review/index.ts'

/** What burning would cut off, as far as this device knows. */
type Unfinished = 'openReview' | 'reportUnsaved' | 'unshared'

/** What is not finished: the room is reading, no report was saved here, or words are on this device alone. */
function useUnfinished(): readonly Unfinished[] {
  const { access, isUnshared, memory } = useWorkshop()
  const stands = useReviewStands()
  const { opening } = useReview()
  // Looked at again while it is asked: what was written last may have reached somebody.
  useNow(1000)
  return [
    ...(opening && stands === 'open' ? (['openReview'] as const) : []),
    ...(access.signs.organizer && !memory.reportSaved() ? (['reportUnsaved'] as const) : []),
    ...(isUnshared() ? (['unshared'] as const) : []),
  ]
}

/** The same in words; nothing where all is done. */
export function UnfinishedList() {
  const { t } = useTranslation()
  const unfinished = useUnfinished()
  if (unfinished.length === 0) return null
  return (
    <>
      <p>{t('settings.unfinished.title')}</p>
      <ul className="unfinished">
        {unfinished.map((one) => (
          <li key={one}>{t(`settings.unfinished.${one}`)}</li>
        ))}
      </ul>
    </>
  )
}
