import type * as Y from 'yjs'
import type { HoldId } from '../../../shared/base/ids.ts'
import type { Access } from '../../../shared/keys/access.ts'
import type { ReportForReview, ReportPlace } from '../../../shared/report/report.ts'
import { closeReview, type OpenReviewResult, openReview } from '../../../shared/review/opening.ts'
import type { ReviewRequest } from '../../../shared/review/review.ts'
import {
  countOpened,
  countRead,
  holdInReview,
  liftInReview,
  reopenRequest,
  requestWording,
  settleRequest,
} from '../../../shared/review/review-acts.ts'
import type { ReviewReader } from '../../../shared/review/review-reader.ts'

/** The one way by which a screen writes in the review by the room. */
export interface ReviewActs {
  /** Shows the room a report, until a time in milliseconds since 1970; the organizer's alone. */
  readonly open: (report: ReportForReview, until: number) => OpenReviewResult
  /** Ends what is open, at a time in milliseconds since 1970; the organizer's alone. */
  readonly close: (now: number) => void
  readonly hold: (place: ReportPlace, hold: HoldId) => void
  readonly lift: (place: ReportPlace, hold: HoldId) => void
  /** Asks for another wording; an empty text takes it back. */
  readonly request: (place: ReportPlace, request: string, text: string) => void
  readonly settle: (request: ReviewRequest) => void
  readonly reopen: (request: ReviewRequest) => void
  readonly countOpened: (edition: string, id: string) => void
  readonly countRead: (edition: string, id: string) => void
}

/** The acts on the review as it is at the time of each. */
export function createReviewActs(
  doc: Y.Doc,
  access: Access,
  review: Pick<ReviewReader, 'current'>,
): ReviewActs {
  return {
    open: (report, until) => openReview(doc, access, review.current().opening, report, until),
    close: (now) => {
      const { opening } = review.current()
      if (opening) closeReview(doc, access, opening, now)
    },
    hold: (place, hold) => holdInReview(doc, place, hold),
    lift: (place, hold) => liftInReview(doc, place, hold),
    request: (place, request, text) => requestWording(doc, place, request, text),
    settle: (request) => settleRequest(doc, request),
    reopen: (request) => reopenRequest(doc, request),
    countOpened: (edition, id) => countOpened(doc, edition, id),
    countRead: (edition, id) => countRead(doc, edition, id),
  }
}
