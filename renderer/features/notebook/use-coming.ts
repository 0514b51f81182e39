import { useLayoutEffect, useMemo, useRef } from 'react'
import { createListeners } from '../../../shared/base/listeners.ts'
import type { Coming } from './use-near-once.ts'

/** Tells the cells of a list whether more are coming; the same object for as long as the list is there. */
export function useComing(isComing: boolean): Coming {
  const now = useRef(isComing)
  const listeners = useMemo(createListeners, [])
  useLayoutEffect(() => {
    now.current = isComing
    if (!isComing) listeners.tell()
  }, [isComing, listeners])
  return useMemo(() => ({ now: () => now.current, whenOver: listeners.subscribe }), [listeners])
}
