import { Check, Undo2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { ReviewRequest } from '../../../shared/review/review.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'

/** Wishes for another wording: what is asked, never by whom. Facilitators say what was dealt with. */
export function Requests({
  requests,
  own,
}: {
  readonly requests: readonly ReviewRequest[]
  readonly own?: ReviewRequest | undefined
}) {
  const { t } = useTranslation()
  const { access, acts } = useWorkshop()
  const leads = access.role !== 'participant'
  if (requests.length === 0) return null
  return (
    <ul className="review-requests">
      {requests.map((request) => (
        <li key={request.id} className={request.settled ? 'review-settled' : ''}>
          <span className="review-asked">
            {t(request.id === own?.id ? 'review.youAsked' : 'review.asked')}
          </span>{' '}
          <span dir="auto">{request.text}</span>
          {request.settled && <span className="review-asked"> {t('review.settled')}</span>}
          {leads && (
            <Button
              className="act"
              aria-label={t(request.settled ? 'review.reopenNamed' : 'review.settleNamed', {
                words: request.text,
              })}
              onPress={() =>
                request.settled ? acts.review.reopen(request) : acts.review.settle(request)
              }
            >
              {request.settled ? <Undo2 size={14} aria-hidden /> : <Check size={14} aria-hidden />}
              {t(request.settled ? 'review.reopen' : 'review.settle')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
