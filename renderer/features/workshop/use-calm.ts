import { useEffect, useMemo, useRef, useState } from 'react'
import { type Claim, createCalm } from './calm.ts'

/** What a line shows of what is so now: see {@link createCalm}. */
export function useCalm<T>(claim: Claim<T>, same: (a: T, b: T) => boolean): T {
  const [, draw] = useState({})
  const first = useRef(claim)
  const calm = useMemo(() => createCalm(first.current, same, () => draw({})), [same])
  useEffect(() => calm.say(claim))
  useEffect(() => calm.stop, [calm])
  return calm.shown()
}
