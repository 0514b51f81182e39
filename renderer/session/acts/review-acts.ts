import type * as Y from 'yjs'
import type { GroupId, HoldId } from '../../../shared/base/ids.ts'
import type { DirectoryReader } from '../../../shared/directory/directory-reader.ts'
import type { Access } from '../../../shared/keys/access.ts'
import type { NotebookReader } from '../../../shared/notebook/notebook-reader.ts'
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
import { withSourceHints } from '../../../shared/review/source-hints.ts'

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

/** What the acts look at beside the review. */
interface ReviewActsFrom {
  readonly directory: Pick<DirectoryReader, 'current'>
  /** Where this device has it. */
  readonly draft: Pick<NotebookReader, 'current'> | undefined
  /** Nothing is kept here: this device is counted apart. */
  readonly visits: boolean
}

/** The acts on the review as it is at the time of each. */
export function createReviewActs(
  doc: Y.Doc,
  access: Access,
  review: Pick<ReviewReader, 'current'>,
  from: ReviewActsFrom,
): ReviewActs {
  /** With what tells each group which of its sections stand in it. */
  const hinted = (report: ReportForReview) => {
    const { groups } = from.directory.current()
    const keyOf = (id: GroupId) => {
      const group = groups.find((one) => one.id === id)
      return group && access.groupKey(id, group.generation)
    }
    const draft = from.draft?.current()
    // What was shown before and is shown longer stays the same edition.
    return draft && !report.taken ? withSourceHints(report, draft, review.current(), keyOf) : report
  }
  return {
    open: (report, until) => {
      const { opening } = review.current()
      return openReview(doc, access, opening, hinted(report), until)
    },
    close: (now) => {
      const { opening } = review.current()
      if (opening) closeReview(doc, access, opening, now)
    },
    hold: (place, hold) => holdInReview(doc, place, hold),
    lift: (place, hold) => liftInReview(doc, place, hold),
    request: (place, request, text) => requestWording(doc, place, request, text),
    settle: (request) => settleRequest(doc, request),
    reopen: (request) => reopenRequest(doc, request),
    countOpened: (edition, id) => countOpened(doc, edition, id, from.visits),
    countRead: (edition, id) => countRead(doc, edition, id, from.visits),
  }
}
