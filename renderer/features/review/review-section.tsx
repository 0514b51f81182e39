import { DoorClosed, MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ReportPlace, ReportSection } from '../../../shared/report/report.ts'
import { BlocksView } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import { StateGlyph } from '../disclosure/index.ts'
import { useOwnActs } from './own-acts.ts'
import { RequestDialog } from './request-dialog.tsx'
import { Requests } from './requests.tsx'

interface ReviewSectionProps {
  readonly section: ReportSection & ReportPlace
  /** 2, or 3 under the heading of a part. */
  readonly level: 2 | 3
}

/** One section of the report that the room is shown: to be read, held, or asked about. */
export function ReviewSection({ section, level }: ReviewSectionProps) {
  const { t } = useTranslation()
  const acts = useOwnActs(section)
  const [asking, setAsking] = useState(false)
  const title = section.title || t('review.untitled')
  const Heading = `h${level}` as const
  return (
    <article className={acts.held ? 'cell review-held' : 'cell'} aria-label={title}>
      <div className="cell-text">
        {section.title && (
          <Heading className="review-title" dir="auto">
            {section.title}
          </Heading>
        )}
        <BlocksView blocks={section.blocks} />
        <Requests requests={acts.requests} own={acts.ownRequest} />
      </div>
      <fieldset className={`cell-margin margin review-margin margin-${state()}`}>
        <legend className="visually-hidden">{t('review.stateOf', { title })}</legend>
        <p className="margin-state">
          <StateGlyph kind={state()} />
          <span>{t(acts.held ? 'review.held' : 'review.goes')}</span>
        </p>
        {acts.held && <p className="margin-hint">{t('review.heldHint')}</p>}
        <div className="margin-acts">
          {(!acts.held || acts.holding) && (
            <Button className="act" onPress={acts.toggleHold}>
              <DoorClosed size={15} aria-hidden />
              {t(acts.holding ? 'review.lift' : 'review.hold')}
            </Button>
          )}
          <Button className="act" onPress={() => setAsking(true)}>
            <MessageSquareText size={15} aria-hidden />
            {t(acts.ownRequest ? 'review.changeRequest' : 'review.request')}
          </Button>
        </div>
      </fieldset>
      {asking && (
        <RequestDialog
          title={title}
          before={acts.ownRequest?.text ?? ''}
          onAsk={acts.ask}
          onClose={() => setAsking(false)}
        />
      )}
    </article>
  )

  function state() {
    return acts.held ? 'held' : 'cleared'
  }
}
