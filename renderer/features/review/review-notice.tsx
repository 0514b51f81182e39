import { X } from 'lucide-react'
import { useState } from 'react'
import { useReview, useWorkshop } from '../../session/react/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
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
    stands === 'open' &&
    opening.edition !== putAway &&
    !opened.includes(ownReview.opened(opening.edition))
  return (
    <div role="status" className="review-notice-place">
      {fresh && (
        <div className="review-notice">
          <span>{t('review.notice', { time: timeText(opening.until) })}</span>
          <Button look="primary" onPress={onRead}>
            {t('review.noticeRead')}
          </Button>
          <IconButton
            label={t('common.close')}
            icon={<X size={16} aria-hidden />}
            onPress={() => setPutAway(opening.edition)}
          />
        </div>
      )}
    </div>
  )
}
