import { type RefObject, useEffect, useState } from 'react'
import { useOnScreen } from '../../editor/index.ts'

/** The share of a frame that the rest of one cell takes. */
const cellEffort = 0.34

/**
 * Whether a cell has come near the screen yet; it stays so, so that nothing that was drawn goes away.
 * @param atOnce it does not wait for that
 */
export function useNearOnce(cell: RefObject<Element | null>, atOnce: boolean): boolean {
  const onScreen = useOnScreen(cell, cellEffort)
  const [near, setNear] = useState(atOnce)
  useEffect(() => {
    if (onScreen || atOnce) setNear(true)
  }, [onScreen, atOnce])
  return near || onScreen || atOnce
}
