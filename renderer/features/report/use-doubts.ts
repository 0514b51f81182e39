import { useMemo, useSyncExternalStore } from 'react'
import { type Doubt, type DoubtFacts, doubtsOf } from '../../../shared/report/doubts.ts'
import type { Report } from '../../../shared/report/report.ts'
import { unseenSections } from '../../../shared/review/unseen.ts'
import type { Attendance } from '../../session/index.ts'
import { useDevices, useReview, useWorkshop } from '../../session/react/index.ts'
import { useReviewStands } from '../review/index.ts'
import { useUnread } from './use-unread.ts'

/** What speaks against saving a report now, as data. */
interface Doubts {
  readonly doubts: readonly Doubt[]
  /** The room is still reading: to be asked a second time. */
  readonly isRoomReading: boolean
  /** How many sections the room has not seen as they stand now; none where it was shown nothing. */
  readonly unseen: number
}

/**
 * Gathers what is known and asks `doubtsOf`.
 * @param missing notebooks that the report should be of, and that this device does not have
 */
export function useDoubts(
  report: Report,
  identity: DoubtFacts['identity'],
  missing: number,
): Doubts {
  const { opening, read, visits } = useReview()
  const stands = useReviewStands()
  const devices = useDevices()
  const { attendance } = useWorkshop()
  const known = useSyncExternalStore(
    attendance?.subscribe ?? subscribeToNothing,
    attendance?.current ?? noAttendance,
  )
  const unread = useUnread()
  const shown = opening?.report
  const unseen = useMemo(() => (shown ? unseenSections(report, shown) : 0), [report, shown])
  const isRoomReading = opening !== undefined && stands !== 'over'
  const review = opening && {
    isOpen: isRoomReading,
    until: opening.until,
    // What is counted apart is visits; of devices never more than there are.
    read: Math.min(read.length - visits.read, devices.kept) + visits.read,
    visits: visits.read,
    unseen,
  }
  const facts = { review, identity, devices, attendance: known, unread, missing }
  return { doubts: doubtsOf(facts), isRoomReading, unseen }
}

function subscribeToNothing(): () => void {
  return () => undefined
}

function noAttendance(): Attendance | undefined {
  return undefined
}
