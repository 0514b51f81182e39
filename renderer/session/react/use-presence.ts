import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { GroupId } from '../../../shared/base/ids.ts'
import type { SigningKey } from '../../../shared/keys/signing.ts'
import { attendanceTag, sealTag } from '../../../shared/presence/attendance.ts'
import { hourOf } from '../../../shared/presence/clocks.ts'
import { isCountdownOver } from '../../../shared/presence/countdown.ts'
import { signLead } from '../../../shared/presence/lead-word.ts'
import { signTime } from '../../../shared/presence/organizer-time.ts'
import { appVersion } from '../../platform/app-version.ts'
import { randomBytes } from '../../platform/random.ts'
import { freeColor, mustYield } from './free-color.ts'
import { useMembership } from './keyring-context.ts'
import { usePeople } from './use-people.ts'
import { useNotebookSessions, useWorkshop } from './workshop-context.ts'

/** Says who is here, to the workshop and to the notebook that is on the screen. */
export function usePresence(group: GroupId | undefined): void {
  const {
    directorySession,
    membership,
    access,
    copies,
    visits,
    countdown: follower,
  } = useWorkshop()
  const sessions = useNotebookSessions()
  const people = usePeople(directorySession)
  const [color, setColor] = useState(() => freeColor([], randomBytes))
  const { name } = useMembership()
  // Sealed anew whenever the workshop is opened: nobody but the organizer can tell two sessions to be one device's.
  const attendance = useMemo(() => {
    const tag = attendanceTag(membership.actsSecret)
    const { clientID } = directorySession.awareness
    return sealTag(tag, clientID, access.trust.organizer, randomBytes)
  }, [membership.actsSecret, access, directorySession])
  const session = useSyncExternalStore(copies.subscribe, copies.proof)
  const hour = useHour()
  const clock = useSignedTime(access.signs.organizer)
  const visit = visits || undefined
  const key = access.signs.facilitators
  const word = useSyncExternalStore(follower.word.subscribe, follower.word.current)
  // What ended a while ago is not said again.
  const countdown = word && !isCountdownOver(word, follower.now()) ? word : undefined
  const yields = mustYield(people, color)

  useEffect(() => {
    if (yields) setColor(freeColor(people, randomBytes))
  }, [yields, people])

  useEffect(() => {
    const who = {
      ...{ name, color, group, attendance, session, hour, visit, clock, countdown },
      app: appVersion,
    }
    directorySession.awareness.setLocalState(who)
  }, [directorySession, name, color, group, attendance, session, hour, visit, clock, countdown])

  useEffect(() => {
    const here = sessions.filter((session) => session.group === group)
    for (const { awareness } of here) {
      const lead = key && signLead(key, awareness.clientID)
      awareness.setLocalState({ name, color, lead })
    }
    return () => {
      for (const { awareness } of here) awareness.setLocalState(null)
    }
  }, [sessions, group, name, color, key])
}

/** The hour by this device's clock. */
function useHour(): number {
  const [hour, setHour] = useState(() => hourOf(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setHour(hourOf(Date.now())), 20_000)
    return () => clearInterval(timer)
  }, [])
  return hour
}

/** On the organizer's device: its time, said anew each minute. */
function useSignedTime(key: SigningKey | undefined) {
  const [clock, setClock] = useState(() => key && signTime(key, Date.now()))
  useEffect(() => {
    if (!key) return
    const timer = setInterval(() => setClock(signTime(key, Date.now())), 60_000)
    return () => clearInterval(timer)
  }, [key])
  return clock
}
