import { createStore } from 'zustand/vanilla'
import type { Membership } from '../vault/index.ts'
import type { WorkshopSession } from './index.ts'

/** The sessions that are open, by the id of the workshop's membership. */
export function createSessions() {
  const sessions = createStore<ReadonlyMap<string, WorkshopSession>>(() => new Map())
  return {
    sessions,
    put: ({ id }: Membership, session: WorkshopSession) =>
      sessions.setState(new Map(sessions.getState()).set(id, session), true),
    drop: (ids: readonly string[]) => {
      if (ids.length === 0) return
      const left = [...sessions.getState()].filter(([id]) => !ids.includes(id))
      sessions.setState(new Map(left), true)
    },
  }
}

/** Whether the disk has all documents of some workshops, after one more try. */
export async function areSaved(sessions: readonly WorkshopSession[]): Promise<boolean> {
  const stored = sessions.flatMap((session) => session.stored())
  const states = await Promise.all(stored.map((each) => each.flush()))
  return states.every(({ state }) => state === 'saved' || state === 'session')
}

/** Closes sessions, all at once. */
export async function closeAll(sessions: Iterable<WorkshopSession>): Promise<void> {
  await Promise.all(Array.from(sessions, (session) => session.close()))
}
