import { useOthersHours, useReview, useWorkshop } from '../../session/react/index.ts'
import { useIsOpen } from './use-is-open.ts'

/**
 * Whether the room is asked now, as far as this device can know. `unsure`: by its own clock the time
 * is over, and nobody else is here to say so: a clock that is ahead must not hide the report. The
 * organizer's clock is the one that the time was set by.
 */
export function useReviewStands(): 'open' | 'unsure' | 'over' {
  const { opening } = useReview()
  const { access } = useWorkshop()
  const others = useOthersHours()
  const open = useIsOpen(opening, others)
  if (open) return 'open'
  return opening && others.length === 0 && !access.signs.organizer ? 'unsure' : 'over'
}
