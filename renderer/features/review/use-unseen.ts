import { useMemo } from 'react'
import type { Report } from '../../../shared/report/report.ts'
import { unseenSections } from '../../../shared/workshop/review/unseen.ts'
import { useReview } from '../workshop/index.ts'

/** How many sections of a report the room has not seen as they stand now; none where it was shown nothing. */
export function useUnseen(report: Report): number {
  const shown = useReview().opening?.report
  return useMemo(() => (shown ? unseenSections(report, shown) : 0), [report, shown])
}
