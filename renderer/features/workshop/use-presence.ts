import { useEffect, useState } from 'react'
import type { GroupId } from '../../../shared/notebook/ids.ts'
import { randomBytes } from '../../vault/index.ts'
import { presenceColors } from '../people/index.ts'
import { useNotebookSessions, useWorkshop } from './session/workshop-context.ts'

/**
 * Says who is here, to the workshop and to the notebook that is on the screen. The colour is drawn
 * anew each time and from nothing, so that it cannot be matched with what a device has marked.
 */
export function usePresence(group: GroupId | undefined): void {
  const { directorySession, membership } = useWorkshop()
  const sessions = useNotebookSessions()
  const [color] = useState(() => (randomBytes(1)[0] ?? 0) % presenceColors)
  const { name } = membership

  useEffect(() => {
    const { awareness } = directorySession
    awareness.setLocalState({ name, color, group })
  }, [directorySession, name, color, group])

  useEffect(() => {
    for (const session of sessions) {
      if (session.group === group) session.awareness.setLocalState({ name, color })
    }
    return () => {
      for (const session of sessions) {
        if (session.group === group) session.awareness.setLocalState(null)
      }
    }
  }, [sessions, group, name, color])
}
