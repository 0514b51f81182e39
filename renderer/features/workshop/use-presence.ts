import { useEffect, useState } from 'react'
import type { GroupId } from '../../../shared/notebook/ids.ts'
import { randomBytes } from '../../vault/index.ts'
import { freeColor, mustYield, usePeople } from '../people/index.ts'
import { useMembership } from './session/keyring-context.ts'
import { useNotebookSessions, useWorkshop } from './session/workshop-context.ts'

/** Says who is here, to the workshop and to the notebook that is on the screen. */
export function usePresence(group: GroupId | undefined): void {
  const { directorySession } = useWorkshop()
  const sessions = useNotebookSessions()
  const people = usePeople(directorySession.awareness)
  const [color, setColor] = useState(() => freeColor([], randomBytes))
  const { name } = useMembership()
  const yields = mustYield(people, color)

  useEffect(() => {
    if (yields) setColor(freeColor(people, randomBytes))
  }, [yields, people])

  useEffect(() => {
    directorySession.awareness.setLocalState({ name, color, group })
  }, [directorySession, name, color, group])

  useEffect(() => {
    const here = sessions.filter((session) => session.group === group)
    for (const { awareness } of here) awareness.setLocalState({ name, color })
    return () => {
      for (const { awareness } of here) awareness.setLocalState(null)
    }
  }, [sessions, group, name, color])
}
