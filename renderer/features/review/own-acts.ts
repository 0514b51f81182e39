import type { ReportPlace } from '../../../shared/report/report.ts'
import type { ReviewRequest } from '../../../shared/review/review.ts'
import { useReview, useWorkshop } from '../../session/react/index.ts'

/** What this device has said of a section in the review, and the acts. */
interface OwnActs {
  readonly held: boolean
  /** This device's own hold is one of them. */
  readonly holding: boolean
  readonly requests: readonly ReviewRequest[]
  readonly ownRequest: ReviewRequest | undefined
  readonly toggleHold: () => void
  /** An empty text takes it back. */
  readonly ask: (text: string) => void
}

/** The acts on one section of the report that the room is shown. */
export function useOwnActs(place: ReportPlace): OwnActs {
  const { acts, ownReview } = useWorkshop()
  const review = useReview()
  const hold = ownReview.hold(place)
  const request = ownReview.request(place)
  const holds = review.holds.get(place.group)?.get(place.section) ?? []
  const holding = holds.includes(hold)
  const requests = review.requests.filter((one) => isAt(one, place))
  return {
    held: holds.length > 0,
    holding,
    requests,
    ownRequest: requests.find((one) => one.id === request),
    toggleHold: () => (holding ? acts.review.lift(place, hold) : acts.review.hold(place, hold)),
    ask: (text) => acts.review.request(place, request, text),
  }
}

/** Whether two are the same place. */
export function isAt(a: ReportPlace, b: ReportPlace): boolean {
  return a.group === b.group && a.section === b.section
}
