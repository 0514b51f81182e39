import { useEffect, useState, useSyncExternalStore } from 'react'
import { isCountdownOver } from '../../../shared/presence/countdown.ts'
import { useWorkshop } from './workshop-context.ts'

/** A minute, in milliseconds. */
const minute = 60_000

/** The countdown as it stands: whole minutes that are left, the begun one included; 0: the time is up. */
export interface CountdownNow {
  readonly minutes: number
}

/** The room's countdown; undefined where none runs, or it ended a while ago. It changes once a minute. */
export function useCountdown(): CountdownNow | undefined {
  const { countdown } = useWorkshop()
  const word = useSyncExternalStore(countdown.word.subscribe, countdown.word.current)
  const read = () => {
    const now = countdown.now()
    if (!word || word.until === 0 || isCountdownOver(word, now)) return undefined
    return Math.max(0, Math.ceil((word.until - now) / minute))
  }
  const [, draw] = useState({})
  const minutes = read()
  useEffect(() => {
    if (!word || word.until === 0) return
    const timer = setInterval(() => draw({}), 1000)
    return () => clearInterval(timer)
  }, [word])
  return minutes === undefined ? undefined : { minutes }
}
