import { memo, useEffect, useRef } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { EntryPoint } from '../../editor/index.ts'
import { LightCell } from './light-cell.tsx'
import { useNearOnce } from './use-near-once.ts'

/** About what one light section is high, in rem; see `.cell-light`. */
const cellRem = 9

interface LightRunProps {
  readonly sections: readonly Section[]
  /** It has come near the screen: its sections are to stand by themselves. */
  readonly onOpen: (ids: readonly SectionId[]) => void
  /** Somebody goes into one of them. */
  readonly onEnter: (section: SectionId, at: EntryPoint) => void
}

/** Sections far from the screen, that the browser measures and draws as one. */
export const LightRun = memo(
  function LightRun({ sections, onOpen, onEnter }: LightRunProps) {
    const run = useRef<HTMLDivElement>(null)
    const near = useNearOnce(run, false)
    useEffect(() => {
      if (near) onOpen(sections.map(({ id }) => id))
    }, [near, sections, onOpen])
    return (
      <div
        className="cell-run"
        ref={run}
        style={{ containIntrinsicBlockSize: `auto ${sections.length * cellRem}rem` }}
      >
        {sections.map((section) => (
          <LightCell key={section.id} section={section} onEnter={onEnter} />
        ))}
      </div>
    )
  },
  (before, now) =>
    before.onOpen === now.onOpen &&
    before.onEnter === now.onEnter &&
    before.sections.length === now.sections.length &&
    before.sections.every((section, at) => section === now.sections[at]),
)
