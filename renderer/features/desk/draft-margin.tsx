import { Button } from 'react-aria-components'
import { draftStatus, obstaclesOf } from '../../../shared/merge/draft-status.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { StateGlyph, statusText, useSectionActs } from '../disclosure/index.ts'
import { type DeskSight, useDesk } from './desk-context.ts'
import { obstacleText } from './obstacle-text.ts'
import { saysSomething } from './offered.ts'

interface DraftMarginProps {
  readonly section: Section
  readonly sight: DeskSight
  readonly title: string
}

/** Under a section of the draft: where it stands, what is missing in words, and the two acts. */
export function DraftMargin(props: DraftMarginProps) {
  const { section, sight, title } = props
  const { find, policy, words } = sight
  const { draft } = useDesk()
  const { t } = useTranslation()
  const acts = useSectionActs(draft, section)
  const status = draftStatus(section, find, policy)
  const held = status.kind === 'held'
  const unknown = status.kind === 'unknown'
  const missing = new Set(
    [...obstaclesOf(section, find, policy)]
      .sort((a, b) => words.placeOf(a.source.group) - words.placeOf(b.source.group))
      .map((one) => obstacleText(t, one, find, policy, words)),
  )
  return (
    <fieldset className={`draft-margin stand-${status.kind}`}>
      <legend className="visually-hidden">{t('disclosure.stateOf', { title })}</legend>
      <p className="margin-state">
        <StateGlyph kind={status.kind === 'waits' ? 'marked' : status.kind} />
        <span>
          {status.kind === 'waits' ? t('merge.waits.title') : statusText(t, status)}
          {status.kind === 'off-the-record' && ` · ${t('merge.waits.here')}`}
        </span>
      </p>
      {unknown && <p className="margin-hint">{t('disclosure.unknownHint')}</p>}
      {acts.marked && status.kind === 'marked' && (
        <p className="margin-hint">
          {t('merge.desk.needsAnother', { count: policy.marksNeeded - status.marks })}
        </p>
      )}
      {missing.size > 0 && (
        <ul className="draft-missing">
          {[...missing].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className="margin-acts">
        {!held && !unknown && (
          <Button
            className="act"
            isDisabled={!saysSomething(section) && !acts.marked}
            onPress={acts.toggleMark}
          >
            {t(acts.marked ? 'disclosure.unmark' : 'disclosure.mark')}
          </Button>
        )}
        {(!held || acts.holding) && (
          <Button className="act" onPress={acts.toggleHold}>
            {t(acts.holding ? 'disclosure.lift' : 'disclosure.hold')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
