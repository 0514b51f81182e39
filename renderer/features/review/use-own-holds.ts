import type { ReportPlace, ReportSection } from '../../../shared/report/report.ts'
import { useReview, useWorkshop } from '../../session/react/index.ts'

/** The sections of the report that this device keeps off the record, as they were shown last. */
export function useOwnHolds(): readonly (ReportSection & ReportPlace)[] {
  const { ownReview } = useWorkshop()
  const { opening, holds } = useReview()
  return (opening?.report.parts ?? [])
    .flatMap((part) => part.sections)
    .filter((place) => holds.get(place.group)?.get(place.section)?.includes(ownReview.hold(place)))
}
