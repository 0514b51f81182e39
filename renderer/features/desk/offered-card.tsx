import { ArrowRight, Check } from 'lucide-react'
import { type KeyboardEvent, memo, useRef } from 'react'
import { useStore } from 'zustand'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import type { Suggestion } from '../../../shared/merge/alike.ts'
import { BlocksView, useOnScreen } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, SeenText } from '../../ui/index.ts'
import { StateGlyph, statusText } from '../disclosure/index.ts'
import { AlikeNote } from './alike-note.tsx'
import { chooseBoth, toggle } from './choice.ts'
import { useDesk } from './desk-context.ts'
import { startDrag } from './drag.ts'
import { cardLines, type Offered } from './offered.ts'

interface OfferedCardProps {
  readonly offered: Offered
  readonly isTaken: boolean
  /** Sections of other groups that say something like it. */
  readonly alike: readonly Suggestion[] | undefined
}

/**
 * A group's section on the left of the desk: to read, and to take. Far from the screen it is its
 * title alone: hundreds of cards with their controls would hold up every key.
 */
export const OfferedCard = memo(function OfferedCard(props: OfferedCardProps) {
  const { offered } = props
  const { choice, take } = useDesk()
  const { section, key } = offered
  const isChosen = useStore(choice, (keys) => keys.includes(key))
  const { t } = useTranslation()
  const card = useRef<HTMLElement>(null)
  const onScreen = useOnScreen(card)
  const title = section.title || t('notebook.untitled')

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 't') take(key)
    else if (event.key === 'x') toggle(choice, key)
    else return
    event.preventDefault()
  }

  return (
    <article
      ref={card}
      className={isChosen ? 'offered offered-chosen' : 'offered'}
      aria-label={title}
      data-offered={key}
      aria-keyshortcuts="T X"
      style={onScreen ? undefined : { minHeight: `${cardLines(section) * 1.62}rem` }}
      draggable
      onDragStart={(event) => startDrag(event, key)}
      onKeyDown={onKeyDown}
    >
      {onScreen ? (
        <CardContent {...props} title={title} isChosen={isChosen} />
      ) : (
        <h3 dir="auto">
          <SeenText text={title} />
        </h3>
      )}
    </article>
  )
})

function CardContent(
  props: OfferedCardProps & { readonly title: string; readonly isChosen: boolean },
) {
  const { offered, isTaken, isChosen, title } = props
  const { choice, sight, take } = useDesk()
  const { section, key } = offered
  const { t } = useTranslation()
  const policy = useStore(sight, (now) => now.policy)
  const status = sectionStatus(section, policy)
  return (
    <>
      <header className="offered-head">
        <label className="offered-check">
          <input
            type="checkbox"
            className="visually-hidden"
            checked={isChosen}
            onChange={() => toggle(choice, key)}
            aria-label={t('merge.desk.choose', { title })}
          />
          <span className="check-box" aria-hidden>
            {isChosen && <Check size={14} />}
          </span>
        </label>
        <h3 dir="auto">
          <SeenText text={title} />
        </h3>
        <Button onPress={() => take(key)} aria-label={t('merge.desk.takeNamed', { title })}>
          {t('merge.desk.take')}
          <ArrowRight size={16} aria-hidden />
        </Button>
      </header>
      <BlocksView blocks={section.blocks} />
      <footer className={`offered-foot stand-${status.kind}`}>
        <StateGlyph kind={status.kind} />
        <span>{statusText(t, status)}</span>
        {isTaken && (
          <span className="offered-taken">
            <Check size={16} aria-hidden />
            {t('merge.desk.taken')}
          </span>
        )}
      </footer>
      {props.alike && (
        <AlikeNote found={props.alike} onBoth={(other) => chooseBoth(choice, key, other)} />
      )}
    </>
  )
}
