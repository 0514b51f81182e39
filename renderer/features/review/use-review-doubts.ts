import { useMemo } from 'react'
import type { Report } from '../../../shared/report/report.ts'
import { unseenSections } from '../../../shared/review/unseen.ts'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import { useDevices, useReview } from '../../session/react/index.ts'
import { useReviewStands } from './use-review-stands.ts'

/** What speaks against saving the report, as far as the review knows. */
interface ReviewDoubts {
  /** In words. */
  readonly doubts: readonly string[]
  /** The room is still reading: to be asked a second time. */
  readonly isOpen: boolean
  /** How many sections the room has not seen as they stand now; none where it was shown nothing. */
  readonly unseen: number
}

/** What speaks against saving this report now. */
export function useReviewDoubts(report: Report): ReviewDoubts {
  const { t } = useTranslation()
  const { time: timeText } = useFormats()
  const { opening, read, visits } = useReview()
  const { kept } = useDevices()
  const isOpen = useReviewStands() !== 'over'
  const shown = opening?.report
  const unseen = useMemo(() => (shown ? unseenSections(report, shown) : 0), [report, shown])
  if (!opening) return { doubts: [], isOpen: false, unseen }
  const [count, all] = [read.length - visits.read, kept]
  const time = timeText(opening.until)
  return {
    doubts: [
      ...(isOpen
        ? [t(all > 0 ? 'review.doubt.open' : 'review.doubt.openNow', { time, read: count, all })]
        : []),
      ...(isOpen && visits.read > 0 ? [t('review.doubt.visits', { count: visits.read })] : []),
      ...(unseen > 0 ? [t('review.doubt.unseen', { count: unseen })] : []),
    ],
    isOpen,
    unseen,
  }
}
