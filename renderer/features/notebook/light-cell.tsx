import { memo, type RefObject, useLayoutEffect, useRef } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { BlocksView, type EntryPoint, pressedToEnter } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'

interface LightCellProps {
  readonly ref?: RefObject<HTMLElement | null>
  readonly section: Section
  /** Somebody goes there. */
  readonly onEnter: (section: SectionId, at: EntryPoint) => void
}

/** A section far from the screen: its words, to be found and heard, and about the room that it will take. */
export const LightCell = memo(function LightCell({ ref, section, onEnter }: LightCellProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const { id } = section
  useLayoutEffect(() => {
    const own = heading.current
    return () => {
      // Whoever went to this section is at its heading, also when the section is drawn with all it has.
      if (own && own === document.activeElement) queueMicrotask(() => toHeading(id))
    }
  }, [id])
  const title = section.title || t('notebook.untitled')
  return (
    <article className="cell cell-light" ref={ref} aria-label={title} data-section={section.id}>
      <div className="cell-text">
        <h2 ref={heading} className="cell-heading cell-title" dir="auto" tabIndex={-1}>
          {title}
        </h2>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it becomes a text field once entered */}
        <div
          className="section-editor"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: so that Tab finds sections off the screen
          tabIndex={0}
          onFocus={() => onEnter(id, 'start')}
          onMouseDown={(event) => {
            const point = pressedToEnter(event)
            if (point) onEnter(id, point)
          }}
        >
          <BlocksView blocks={section.blocks} label={t('notebook.body', { title })} />
        </div>
      </div>
    </article>
  )
})

function toHeading(section: SectionId): void {
  const cell = document.querySelector(`[data-section="${CSS.escape(section)}"]`)
  cell?.querySelector<HTMLElement>('.cell-heading')?.focus({ preventScroll: true })
}
