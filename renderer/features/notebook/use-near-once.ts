import { createContext, type RefObject, use, useEffect, useState } from 'react'
import { drawInTurn, useOnScreen } from '../../editor/index.ts'

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
  const onScreen = useOnScreen(cell)
  const [near, setNear] = useState(atOnce)
  useEffect(() => {
    if (!atOnce && !onScreen) return
    if (atOnce || !coming.now()) return setNear(true)
    const own = {}
    let drop = () => {}
    const stop = coming.whenOver(() => {
      drop = drawInTurn(own, () => setNear(true))
    })
    return () => {
      stop()
      drop()
    }
  }, [onScreen, atOnce, coming])
  return near || atOnce
}
