import type { LexicalEditor } from 'lexical'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import { createListeners } from '../../../shared/base/listeners.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { EntryPoint } from '../../editor/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { LightRun } from './light-run.tsx'
import type { PageActs } from './notebook-acts.ts'
import { SectionCell, type SectionEnd } from './section-cell.tsx'
import { useInTurns } from './use-in-turns.ts'
import type { Coming } from './use-near-once.ts'
import { ComingContext } from './use-near-once.ts'
import { useRuns } from './use-runs.ts'

/** Sections up to which a notebook is drawn whole at once. */
const mostWhole = 40
/** Beyond so many none is near the screen as the page opens. */
const firstWhole = 12
/** Of many that come at once, so many are drawn whole at once. */
const firstOfMany = 4

interface SectionListProps {
  readonly session: NotebookSession
  readonly sections: readonly Section[]
  readonly acts: PageActs
  /** One that this person has just made: it waits for nothing. */
  readonly added: SectionId | undefined
  readonly onEditor: (section: SectionId, editor: LexicalEditor | null) => void
}

/** The sections of a notebook, however many: drawn in turns, apart from all that stands around them. */
export const SectionList = memo(function SectionList(props: SectionListProps) {
  const { session, sections, acts, added, onEditor } = props
  const shown = useInTurns(sections, added)
  const isComing = shown.length < sections.length
  const coming = useComing(isComing)
  const isLong = sections.length > mostWhole
  const firsts = new Set(shown.slice(0, isComing ? firstOfMany : firstWhole))
  const { parts, open } = useRuns(shown, isLong, added)
  const entries = useRef(new Map<SectionId, EntryPoint>())
  const onEnter = useCallback(
    (section: SectionId, at: EntryPoint) => {
      entries.current.set(section, at)
      open([section])
    },
    [open],
  )
  // Each is for the drawing after it alone: what comes back from the trash is entered by nobody.
  useEffect(() => {
    if (parts) entries.current.clear()
  }, [parts])
  return (
    <ComingContext value={coming}>
      {parts.map((part) =>
        part.kind === 'run' ? (
          <LightRun key={part.key} sections={part.items} onOpen={open} onEnter={onEnter} />
        ) : (
          <SectionCell
            key={part.item.id}
            session={session}
            section={part.item}
            acts={acts}
            onEditor={onEditor}
            end={endOf(sections, part.item)}
            light={(isLong || !firsts.has(part.item)) && part.item.id !== added}
            entry={entries.current.get(part.item.id)}
          />
        ),
      )}
    </ComingContext>
  )
})

/** Tells the cells of a list whether more are coming; the same object for as long as the list is there. */
function useComing(isComing: boolean): Coming {
  const now = useRef(isComing)
  const listeners = useMemo(createListeners, [])
  useLayoutEffect(() => {
    now.current = isComing
    if (!isComing) listeners.tell()
  }, [isComing, listeners])
  return useMemo(() => ({ now: () => now.current, whenOver: listeners.subscribe }), [listeners])
}

function endOf(sections: readonly Section[], section: Section): SectionEnd {
  const isFirst = section === sections[0]
  const isLast = section === sections.at(-1)
  if (isFirst) return isLast ? 'only' : 'first'
  return isLast ? 'last' : 'none'
}
