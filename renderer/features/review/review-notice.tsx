import { useState } from 'react'
import { useReview, useWorkshop } from '../../session/react/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import './review.css'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import { useReviewStands } from './use-review-stands.ts'

/** Tells whoever has not opened this edition yet that the report is there to be read. */
export function ReviewNotice({ onRead }: { readonly onRead: () => void }) {
  const { t } = useTranslation()
  const { time: timeText } = useFormats()
  const { ownReview } = useWorkshop()
  const { opening, opened } = useReview()
  const stands = useReviewStands()
  const [putAway, setPutAway] = useState<string>()
  const fresh =
    opening !== undefined &&
    stands !== 'over' &&
    opening.edition !== putAway &&
    !opened.includes(ownReview.opened(opening.edition))
  return (
    <>
      {fresh && (
        <Banner onClose={() => setPutAway(opening.edition)}>
          <p>
            {t(stands === 'open' ? 'review.notice' : 'review.noticeUnsure', {
              time: timeText(opening.until),
            })}
          </p>
          <Button look="primary" onPress={onRead}>
            {t('review.noticeRead')}
          </Button>
        </Banner>
      )}
    </>
  )
}
