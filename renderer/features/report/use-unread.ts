import { useEffect, useMemo, useState } from 'react'
import type { NotebookSession, WorkshopSession } from '../../session/index.ts'
import { useNotebookSessions, useWorkshop } from '../../session/react/index.ts'

type Session = NotebookSession | WorkshopSession['directorySession']

/**
 * How many documents of the workshop are not, or not whole, read from this device's disk: what is
 * missing may be a hold, until other devices have sent it.
 */
export function useUnread(): number {
  const { directorySession, draft } = useWorkshop()
  const notebooks = useNotebookSessions()
  const [whole, setWhole] = useState<ReadonlySet<Session>>(new Set())
  const sessions = useMemo(
    () => [directorySession, ...(draft ? [draft] : []), ...notebooks],
    [directorySession, draft, notebooks],
  )
  useEffect(() => {
    let watching = true
    for (const session of sessions) {
      void session.stored.loaded.then(({ opened, damaged }) => {
        if (!watching || !opened || damaged > 0) return
        setWhole((before) => (before.has(session) ? before : new Set(before).add(session)))
      })
    }
    return () => {
      watching = false
    }
  }, [sessions])
  return sessions.filter((session) => !whole.has(session)).length
}
