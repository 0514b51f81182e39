import { useEffect, useState } from 'react'
import { isNewWarning, type Retention, retention } from '../../../shared/directory/retention.ts'
import { believedTime, dayOf } from '../../../shared/presence/clocks.ts'
import { useKeyring, useMembership } from './keyring-context.ts'
import { useOthersHours } from './use-clocks.ts'
import { useDirectory } from './workshop-context.ts'

/** How long this device still keeps the notes, and what day it is. */
export interface RetentionToday {
  readonly retention: Retention
  /** By this device's calendar, as YYYY-MM-DD. */
  readonly own: string
  /** As the others that are here believe it to be; else as this device does. */
  readonly today: string
}

/** Follows the organizer's policy, and notes that a warning was shown. @param onDue burns */
export function useRetention(onDue: () => void): RetentionToday {
  const keyring = useKeyring()
  const { id, told } = useMembership()
  const { policy } = useDirectory()
  const hours = useOthersHours()
  const [now, setNow] = useState(() => Date.now())
  const own = dayOf(now)
  const others = hours.length > 0 ? dayOf(believedTime(now, hours)) : undefined
  const today = others ?? own
  const standing = retention(policy, { own, others }, told)
  const { burnOn } = standing.state === 'kept' ? { burnOn: '' } : standing
  const isNew = standing.state === 'warn' && isNewWarning(told, burnOn, today)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (standing.state === 'due') onDue()
    if (isNew) void keyring.edit(id, (member) => ({ ...member, told: { burnOn, on: today } }))
  }, [standing.state, isNew, keyring, id, burnOn, today, onDue])
  return { retention: standing, own, today }
}
