import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { inRuns, type Part, runKeys } from './runs.ts'

/** A list in runs, and the way to take some of it out of them. */
interface Runs {
  readonly parts: readonly Part<Section>[]
  /** These stand by themselves from now on. */
  readonly open: (ids: readonly SectionId[]) => void
}

/**
 * Of sections, those that nobody has been near yet in runs: a notebook of thousands is some hundred elements.
 * Whatever stood by itself once goes on doing so, so that nothing that is written in is drawn anew.
 * @param isLong whether there are runs at all
 * @param added one that this person has just made
 */
export function useRuns(
  sections: readonly Section[],
  isLong: boolean,
  added: SectionId | undefined,
): Runs {
  const alone = useRef<ReadonlySet<string>>(new Set())
  const keys = useRef<ReadonlyMap<string, string>>(new Map())
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const parts = useMemo(() => {
    const isOne = (id: string) => !isLong || id === added || opened.has(id) || alone.current.has(id)
    return inRuns(sections, isOne, keys.current)
  }, [sections, isLong, added, opened])
  useEffect(() => {
    alone.current = new Set(parts.flatMap((part) => (part.kind === 'one' ? [part.item.id] : [])))
    keys.current = runKeys(parts)
  }, [parts])
  const open = useCallback(
    (ids: readonly SectionId[]) => setOpened((before) => new Set([...before, ...ids])),
    [],
  )
  return { parts, open }
}
