import type { ReviewOpening } from '../../../shared/review/review.ts'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import { AnswerByFile } from './by-file.tsx'
import { ReviewSection } from './review-section.tsx'
import { useOwnHolds } from './use-own-holds.ts'

/** After the time: the report is not shown any more, but what this device holds can be lifted. */
export function ReviewOver({ opening }: { readonly opening: ReviewOpening }) {
  const { t } = useTranslation()
  const { time: timeText } = useFormats()
  const own = useOwnHolds()
  return (
    <div className="sheet review">
      <header className="sheet-head">
        <div className="sheet-head-text">
          <h1>{t('review.overTitle')}</h1>
          <p className="review-until">{t('review.overText', { time: timeText(opening.until) })}</p>
        </div>
      </header>
      {own.length > 0 && (
        <section aria-label={t('review.yours')}>
          <h2 className="review-part">{t('review.yours')}</h2>
          {own.map((section) => (
            <ReviewSection
              key={`${section.group}/${section.section}`}
              section={section}
              level={3}
            />
          ))}
        </section>
      )}
      <AnswerByFile />
    </div>
  )
}
