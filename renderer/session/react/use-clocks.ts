import { useMemo, useSyncExternalStore } from 'react'
import { usePeople } from './use-people.ts'
import { useWorkshop } from './workshop-context.ts'

/** The hours that other devices say it is, one for each that is here; other windows of this one are none. */
export function useOthersHours(): readonly number[] {
  const { directorySession, copies } = useWorkshop()
  const people = usePeople(directorySession)
  // Which sessions are one's own is known a moment after the workshop has opened.
  const proof = useSyncExternalStore(copies.subscribe, copies.proof)
  return useMemo(
    () =>
      people.flatMap(({ self, presence: { hour, session } }) =>
        self || typeof hour !== 'number' || (session && (!proof || copies.isOwn(session)))
          ? []
          : [hour],
      ),
    [people, copies, proof],
  )
}
