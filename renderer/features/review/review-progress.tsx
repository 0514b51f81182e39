import { countReaders } from '../../../shared/review/count-readers.ts'
import type { ReviewOpening } from '../../../shared/review/review.ts'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import { useDevices, useReview } from '../../session/react/index.ts'
import { isAt } from './own-acts.ts'
import { Requests } from './requests.tsx'

interface ReviewProgressProps {
  readonly opening: ReviewOpening
  readonly open: boolean
}

/** How far the room is: counts and wishes, nobody's name. */
export function ReviewProgress({ opening, open }: ReviewProgressProps) {
  const { t } = useTranslation()
  const { time: timeText } = useFormats()
  const review = useReview()
  const { kept } = useDevices()
  const readers = countReaders(review, kept)
  const shown = opening.report.parts.flatMap((part) => part.sections)
  const held = [...review.holds.values()].reduce((sum, sections) => sum + sections.size, 0)
  const titles = new Map<string, typeof review.requests>()
  for (const request of review.requests) {
    const found = shown.find((place) => isAt(place, request))
    const title = found ? found.title || t('review.untitled') : t('review.control.gone')
    titles.set(title, [...(titles.get(title) ?? []), request])
  }
  const { visits } = review
  return (
    <>
      <p>
        {t(open ? 'review.control.standing' : 'review.control.ended', {
          time: timeText(opening.until),
        })}
      </p>
      <p role="status">
        {kept > 0 &&
          `${t('review.control.opened', { count: Math.min(review.opened.length - visits.opened, kept), all: kept })} `}
        {visits.opened > 0 && `${t('review.control.visits', { count: visits.opened })} `}
        {t('review.control.read', { count: readers.read + visits.read })}
        {readers.carried > 0 && ` ${t('after.carried', { number: readers.carried })}`}
        {readers.beyond > 0 && ` ${t('after.beyond', { number: readers.beyond })}`}
      </p>
      {held > 0 && <p className="review-count-held">{t('review.control.held', { count: held })}</p>}
      {titles.size > 0 && (
        <div className="review-wishes">
          <h3>{t('review.control.requests')}</h3>
          {[...titles].map(([title, requests]) => (
            <div key={title}>
              <h4 dir="auto">{title}</h4>
              <Requests requests={requests} />
            </div>
          ))}
        </div>
      )}
    </>
  )
}
