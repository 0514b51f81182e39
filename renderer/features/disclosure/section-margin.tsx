import { Bookmark, DoorClosed, GitCompareArrows } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { isFlooded } from '../../../shared/notebook/start-afresh.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { usePolicy } from '../../session/react/index.ts'
import { ChangeSince, useMarkedWording } from './change-since.tsx'
import './disclosure.css'
import { FloodedSection } from './flooded-section.tsx'
import { QuoteActs } from './quote-acts.tsx'
import { useSectionActs } from './section-acts.ts'
import { StateGlyph } from './state-glyph.tsx'
import { statusText } from './status-text.ts'

interface SectionMarginProps {
  readonly session: NotebookSession
  readonly section: Section
  /** The section's title as it is shown, for people who hear the page. */
  readonly title: string
}

/** The margin beside a section: where it stands, and the two acts. */
export function SectionMargin({ session, section, title }: SectionMarginProps) {
  const { t } = useTranslation()
  const status = sectionStatus(section, usePolicy())
  const acts = useSectionActs(session, section)
  const empty = section.title === '' && blocksText(section.blocks).trim() === ''
  const held = status.kind === 'held'
  const flooded = isFlooded(section)
  const unknown = status.kind === 'unknown'
  const marked = useMarkedWording(section)
  const [comparing, setComparing] = useState(false)
  const changed = status.kind === 'changed'
  return (
    <fieldset className={`margin margin-${status.kind}`}>
      <legend className="visually-hidden">{t('disclosure.stateOf', { title })}</legend>
      <p className="margin-state">
        <StateGlyph kind={status.kind} />
        <span>{statusText(t, status)}</span>
      </p>
      {changed && <p className="margin-hint">{t('disclosure.changedHint')}</p>}
      {unknown && (
        <p className="margin-hint">
          {t(section.longTitle ? 'disclosure.longTitleHint' : 'disclosure.unknownHint')}
        </p>
      )}
      {held && !acts.holding && !flooded && (
        <p className="margin-hint">{t('disclosure.heldByOthers')}</p>
      )}
      {flooded && <FloodedSection session={session} section={section} title={title} />}
      <div className="margin-acts">
        {!held && !unknown && (
          <Button className="act" isDisabled={empty && !acts.marked} onPress={acts.toggleMark}>
            <Bookmark size={15} aria-hidden />
            {markLabel()}
          </Button>
        )}
        {changed && marked && (
          <Button className="act" onPress={() => setComparing(true)}>
            <GitCompareArrows size={15} aria-hidden />
            {t('disclosure.whatChanged')}
          </Button>
        )}
        {(!held || acts.holding) && (
          <Button className="act" onPress={acts.toggleHold}>
            <DoorClosed size={15} aria-hidden />
            {t(acts.holding ? 'disclosure.lift' : 'disclosure.hold')}
          </Button>
        )}
      </div>
      <QuoteActs session={session} section={section} />
      <ChangeSince
        section={section}
        title={title}
        isOpen={comparing && changed}
        onClose={() => setComparing(false)}
        onMark={acts.toggleMark}
      />
    </fieldset>
  )

  function markLabel(): string {
    if (acts.marked) return t('disclosure.unmark')
    if (empty) return t('disclosure.emptySection')
    return t(status.kind === 'changed' ? 'disclosure.markAgain' : 'disclosure.mark')
  }
}
