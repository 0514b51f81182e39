import { useEffect, useRef, useState } from 'react'

/** New ones in one frame: each takes some milliseconds to draw. */
const perFrame = 3

/**
 * Of a list, those that may be on the screen now: all that were there before, and a few new ones more
 * with each frame, so that hundreds that come at once hold up nobody who types. In the list's own order.
 * @param atOnce one that does not wait for its turn
 */
export function useInTurns<T extends { readonly id: string }>(
  all: readonly T[],
  atOnce?: string,
): readonly T[] {
  const shown = useRef<ReadonlySet<string>>(new Set())
  const [, setTurn] = useState(0)
  let left = perFrame
  const now = all.filter(({ id }) => shown.current.has(id) || id === atOnce || left-- > 0)
  const waiting = now.length < all.length

  useEffect(() => {
    shown.current = new Set(now.map(({ id }) => id))
  })
  useEffect(() => {
    if (!waiting) return
    // Each drawing asks for the next: the effect runs again with it.
    const frame = requestAnimationFrame(() => setTurn((turn) => turn + 1))
    return () => cancelAnimationFrame(frame)
  })
  return now
}
