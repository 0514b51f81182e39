import { BookOpenText } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from '../../i18n/index.ts'
import { useOwnHolds } from './use-own-holds.ts'
import { useReviewStands } from './use-review-stands.ts'

interface ReviewPlaceProps {
  readonly isSelected: boolean
  readonly onSelect: () => void
}

/** The way to the review in the rail: while it is open or may be, and as long as one has something to lift there. */
export function ReviewPlace({ isSelected, onSelect }: ReviewPlaceProps) {
  const { t } = useTranslation()
  const stands = useReviewStands()
  const own = useOwnHolds()
  if (stands === 'over' && own.length === 0 && !isSelected) return null
  return (
    <ToggleButton
      className="button button-quiet rail-act"
      isSelected={isSelected}
      onChange={onSelect}
    >
      <BookOpenText size={18} aria-hidden />
      {t('review.name')}
    </ToggleButton>
  )
}
