import { useTranslation } from 'react-i18next'
import type { Report } from '../../../shared/report/report.ts'
import { useDirectory, useReview } from '../workshop/index.ts'
import { useIsOpen } from './use-is-open.ts'
import { useTimeText } from './use-time-text.ts'
import { useUnseen } from './use-unseen.ts'

/** What speaks against saving the report, as far as the review knows. */
export interface ReviewDoubts {
  /** In words. */
  readonly doubts: readonly string[]
  /** The room is still reading: to be asked a second time. */
  readonly isOpen: boolean
}

/** What speaks against saving this report now. */
export function useReviewDoubts(report: Report): ReviewDoubts {
  const { t } = useTranslation()
  const timeText = useTimeText()
  const { opening, read } = useReview()
  const { devices } = useDirectory()
  const isOpen = useIsOpen(opening)
  const unseen = useUnseen(report)
  if (!opening) return { doubts: [], isOpen: false }
  const all = Math.max(read.length, devices.length)
  const time = timeText(opening.until)
  return {
    doubts: [
      ...(isOpen ? [t('review.doubt.open', { time, read: read.length, all })] : []),
      ...(unseen > 0 ? [t('review.doubt.unseen', { count: unseen })] : []),
    ],
    isOpen,
  }
}
