import { Check } from 'lucide-react'
import { useEffect } from 'react'
import type { ReviewOpening } from '../../../shared/review/review.ts'
import { useReview, useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { RoomRuleLine } from '../workshop/index.ts'
import { AnswerByFile } from './by-file.tsx'
import { ReviewOver } from './review-over.tsx'
import { ReviewSection } from './review-section.tsx'
import './review.css'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import { useReviewStands } from './use-review-stands.ts'

/** The report as the organizer shows it to the room: to be read, and to say what should stay. */
export function ReviewScreen() {
  const { opening } = useReview()
  const stands = useReviewStands()
  if (!opening) return null
  if (stands === 'over') return <ReviewOver opening={opening} />
  return <OpenReview opening={opening} isUnsure={stands === 'unsure'} />
}

function OpenReview(props: { readonly opening: ReviewOpening; readonly isUnsure: boolean }) {
  const { opening, isUnsure } = props
  const { t } = useTranslation()
  const { time: timeText } = useFormats()
  const { acts, ownReview } = useWorkshop()
  const { edition, report, until } = opening
  const isRead = useReview().read.includes(ownReview.read(edition))
  useEffect(() => {
    acts.review.countOpened(edition, ownReview.opened(edition))
  }, [acts, edition, ownReview])
  return (
    <div className="sheet review">
      <header className="sheet-head">
        <div className="sheet-head-text">
          <p className="review-kicker">{t('review.lead')}</p>
          <h1 dir="auto">{report.title}</h1>
          {report.date && <p className="sheet-question">{report.date}</p>}
          <p className="review-until">
            {t(isUnsure ? 'review.unsure' : 'review.until', { time: timeText(until) })}
          </p>
          <RoomRuleLine />
        </div>
      </header>
      {report.parts.map((part) => (
        <section key={part.heading ?? ''} aria-label={part.heading ?? report.title}>
          {part.heading && (
            <h2 className="review-part" dir="auto">
              {part.heading}
            </h2>
          )}
          {part.sections.map((section) => (
            <ReviewSection
              key={`${section.group}/${section.section}`}
              section={section}
              level={part.heading ? 3 : 2}
            />
          ))}
        </section>
      ))}
      <footer className="review-foot">
        {isRead ? (
          <p role="status">{t('review.thanks')}</p>
        ) : (
          <Button
            look="primary"
            onPress={() => acts.review.countRead(edition, ownReview.read(edition))}
          >
            <Check size={16} aria-hidden />
            {t('review.read')}
          </Button>
        )}
        <p className="review-counted">{t('review.counted')}</p>
        <AnswerByFile />
      </footer>
    </div>
  )
}
