import { useState } from 'react'
import type { ReportForReview } from '../../../shared/report/report.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useReview, useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { ReviewByFile } from './by-file.tsx'
import { OpenReviewDialog } from './open-review-dialog.tsx'
import { ReviewProgress } from './review-progress.tsx'
import './review.css'
import { useReviewStands } from './use-review-stands.ts'

interface ReviewControlProps {
  /** The report as it is now; asked for when it is shown to the room. */
  readonly collect: () => ReportForReview
  /** Nothing goes out, so there is nothing to show. */
  readonly isEmpty: boolean
  /** How many sections the room has not seen as they stand now. */
  readonly unseen: number
}

/** Beside the report: the organizer opens it to the room and sees how far the room is, without names. */
export function ReviewControl({ collect, isEmpty, unseen }: ReviewControlProps) {
  const { t } = useTranslation()
  const { access, acts } = useWorkshop()
  const { opening } = useReview()
  const open = useReviewStands() === 'open'
  const [asking, setAsking] = useState<'first' | 'longer'>()
  const [tooBig, setTooBig] = useState(false)
  const organizes = access.signs.organizer !== undefined
  const show = (shown: ReportForReview, until: number) =>
    setTooBig(!acts.review.open(shown, until).ok)

  return (
    <section className="review-control" aria-label={t('review.control.title')}>
      <h2>{t('review.control.title')}</h2>
      {opening ? (
        <ReviewProgress opening={opening} open={open} />
      ) : (
        <p>{t('review.control.none')}</p>
      )}
      {opening && unseen > 0 && (
        <p className="notice-plain">{t('review.control.unseen', { count: unseen })}</p>
      )}
      {tooBig && <p className="notice-plain">{t('review.control.tooBig')}</p>}
      {organizes && (
        <div className="review-control-acts">
          {open && opening && unseen > 0 && (
            <Button onPress={() => show(collect(), opening.until)}>
              {t('review.control.again')}
            </Button>
          )}
          {open && opening && (
            <>
              <Button onPress={() => setAsking('longer')}>{t('review.control.longer')}</Button>
              <Button onPress={() => acts.review.close(Date.now())}>
                {t('review.control.close')}
              </Button>
            </>
          )}
          {!open && (
            <Button isDisabled={isEmpty} onPress={() => setAsking('first')}>
              {t('review.control.open')}
            </Button>
          )}
        </div>
      )}
      {organizes && opening && <ReviewByFile />}
      {asking && (
        <OpenReviewDialog
          onClose={() => setAsking(undefined)}
          onOpen={(until) =>
            show(asking === 'longer' && opening ? opening.report : collect(), until)
          }
        />
      )}
    </section>
  )
}
