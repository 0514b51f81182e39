import { createContext, type RefObject, use, useEffect, useState } from 'react'
import { useOnScreen } from '../../editor/index.ts'

/** The share of a frame that the rest of one cell takes. */
const cellEffort = 0.34

/** Whether cells are still coming, hundreds at once: those that pass by the screen meanwhile stay light. */
export interface Coming {
  readonly now: () => boolean
  /** Calls back once no more are coming; returns the way to stop. */
  readonly whenOver: (run: () => void) => () => void
}

export const ComingContext = createContext<Coming>({ now: () => false, whenOver: () => () => {} })

/**
 * Whether a cell has come to rest near the screen yet; it stays so, so that nothing that was drawn goes away.
 * @param atOnce it does not wait for that
 */
export function useNearOnce(cell: RefObject<Element | null>, atOnce: boolean): boolean {
  const coming = use(ComingContext)
  const onScreen = useOnScreen(cell, cellEffort)
  const [near, setNear] = useState(atOnce)
  useEffect(() => {
    if (!atOnce && !onScreen) return
    if (atOnce || !coming.now()) return setNear(true)
    return coming.whenOver(() => setNear(true))
  }, [onScreen, atOnce, coming])
  return near || atOnce
}
