import { useEffect, useMemo, useRef, useState } from 'react'
/** What a line claims: less of it is told at once, more of it in its time. */
export interface Claim<T> {
  /** How good it is that this is so; a lower one is never held back. */
  readonly rank: number
  readonly value: T
}

/** Milliseconds that a line stands before it says something better. */
const calmFor = 2000
/** Milliseconds for which something better must have been so: who types on never sees it come and go. */
const steadyFor = 500

interface Calm<T> {
  readonly shown: () => T
  /** Says what is so now; `onChange` is called when the line is another. */
  readonly say: (claim: Claim<T>) => void
  readonly stop: () => void
}

/**
 * A line that is always true and seldom another: what is worse than it says stands at once, what is
 * better once it lasts, and at most every two seconds.
 * @param same whether two say the same
 */
export function createCalm<T>(
  first: Claim<T>,
  same: (a: T, b: T) => boolean,
  onChange: () => void,
  now: () => number = () => performance.now(),
): Calm<T> {
  let shown = first
  let since = Number.NEGATIVE_INFINITY
  let next = first
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    clearTimeout(timer)
    timer = undefined
    if (same(shown.value, next.value)) return
    shown = next
    since = now()
    onChange()
  }
  return {
    shown: () => shown.value,
    say: (claim) => {
      if (same(next.value, claim.value)) return
      next = claim
      clearTimeout(timer)
      timer = undefined
      if (claim.rank < shown.rank) return show()
      if (same(shown.value, claim.value)) return
      timer = setTimeout(show, Math.max(steadyFor, since + calmFor - now()))
    },
    stop: () => clearTimeout(timer),
  }
}

/** What a line shows of what is so now: see {@link createCalm}. */
export function useCalm<T>(claim: Claim<T>, same: (a: T, b: T) => boolean): T {
  const [, draw] = useState({})
  const first = useRef(claim)
  const calm = useMemo(() => createCalm(first.current, same, () => draw({})), [same])
  useEffect(() => calm.say(claim))
  useEffect(() => calm.stop, [calm])
  return calm.shown()
}
