import { useEffect, useRef, useState } from 'react'

/** New ones in one turn: each takes some milliseconds to draw. */
const perTurn = 4

/** A turn comes at the latest after so many milliseconds, however busy the page is. */
const latestTurn = 100

/**
 * Of a list, those that may be on the screen now: all that were there before, and a few new ones more
 * with each turn, so that hundreds that come at once hold up nobody who types: a turn is when nothing
 * else is to be done. In the list's own order.
 * @param atOnce one that does not wait for its turn
 */
export function useInTurns<T extends { readonly id: string }>(
  all: readonly T[],
  atOnce?: string,
): readonly T[] {
  const shown = useRef<ReadonlySet<string>>(new Set())
  const asked = useRef(0)
  const [turn, setTurn] = useState(0)
  const taken = useRef(-1)
  // A drawing that no turn asked for (somebody types) adds none, or typing would be what draws them.
  let left = taken.current === turn ? 0 : perTurn
  const now = all.filter(({ id }) => shown.current.has(id) || id === atOnce || left-- > 0)
  const waiting = now.length < all.length

  useEffect(() => {
    taken.current = turn
    shown.current = new Set(now.map(({ id }) => id))
  })
  useEffect(() => {
    if (!waiting || asked.current) return
    // Each drawing asks for the next.
    asked.current = requestIdleCallback(
      () => {
        asked.current = 0
        setTurn((turn) => turn + 1)
      },
      { timeout: latestTurn },
    )
  })
  useEffect(
    () => () => {
      cancelIdleCallback(asked.current)
      asked.current = 0
    },
    [],
  )
  return now
}
