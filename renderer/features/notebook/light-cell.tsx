import type { RefObject } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { BlocksView, type EntryPoint, pressedToEnter } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'

interface LightCellProps {
  readonly ref: RefObject<HTMLElement | null>
  readonly section: Section
  /** Somebody goes there. */
  readonly onEnter: (at: EntryPoint) => void
}

/** A section far from the screen: its words, to be found and heard, and about the room that it will take. */
export function LightCell({ ref, section, onEnter }: LightCellProps) {
  const { t } = useTranslation()
  const title = section.title || t('notebook.untitled')
  return (
    <article className="cell cell-light" ref={ref} aria-label={title} data-section={section.id}>
      <div className="cell-text">
        <h2 className="cell-heading cell-title" dir="auto" tabIndex={-1}>
          {title}
        </h2>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it becomes a text field once entered */}
        <div
          className="section-editor"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: so that Tab finds sections off the screen
          tabIndex={0}
          onFocus={() => onEnter('start')}
          onMouseDown={(event) => {
            const point = pressedToEnter(event)
            if (point) onEnter(point)
          }}
        >
          <BlocksView blocks={section.blocks} label={t('notebook.body', { title })} />
        </div>
      </div>
    </article>
  )
}
