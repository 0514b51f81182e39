import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Sought } from '../../../../shared/notebook/find-words.ts'
import type { Section } from '../../../../shared/notebook/notebook.ts'
import { type Match, matchesIn } from './matches.ts'
import { scrollToMatch, showFound, showNothingFound } from './show-found.ts'

/** What is looked for in a notebook, and where it stands. */
export interface Search {
  readonly sought: Sought
  readonly seek: (change: Partial<Sought>) => void
  readonly matches: readonly Match[]
  /** The number of the one that the person is at, from 0; it stays where it is while others write. */
  readonly at: number
  readonly current: Match | undefined
  /** Goes on to the next one, or back; round the end. */
  readonly step: (by: 1 | -1) => void
}

/** Looks through sections, and shows on the page what it finds. */
export function useFinding(
  page: RefObject<HTMLElement | null>,
  sections: readonly Section[],
  first: string,
): Search {
  const [sought, setSought] = useState<Sought>({ words: first })
  const [chosen, setChosen] = useState(0)
  // Looking through hundreds of sections waits until nobody types.
  const read = useDeferredValue(sections)
  const matches = useMemo(() => matchesIn(read, sought), [read, sought])
  const at = Math.min(chosen, Math.max(0, matches.length - 1))
  const current = matches[at]

  useEffect(() => {
    const sheet = page.current
    if (!sheet) return
    let asked = 0
    const show = () => {
      asked = 0
      showFound(sheet, sought, current)
    }
    // Editors come and go with scrolling, and words change: what is shown is looked for again.
    const look = () => {
      asked ||= requestIdleCallback(show, { timeout: 200 })
    }
    const watch = new MutationObserver(look)
    watch.observe(sheet, { subtree: true, childList: true, characterData: true })
    show()
    return () => {
      watch.disconnect()
      cancelIdleCallback(asked)
    }
  }, [page, sought, current])
  useEffect(() => showNothingFound, [])

  const step = (by: 1 | -1) => {
    if (matches.length === 0) return
    const next = (at + by + matches.length) % matches.length
    setChosen(next)
    const match = matches[next]
    if (page.current && match) scrollToMatch(page.current, sought, match)
  }
  const seek = (change: Partial<Sought>) => {
    const next = { ...sought, ...change }
    setSought(next)
    setChosen(0)
    const [match] = matchesIn(read, next)
    if (page.current && match) scrollToMatch(page.current, next, match)
  }
  return { sought, seek, matches, at, current, step }
}
