import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Invite } from '../../shared/workshop/invite.ts'
import {
  fillDirectory,
  newOrganizer,
  openWorkshopSession,
  type WorkshopPlan,
  type WorkshopSession,
} from '../features/workshop/index.ts'
import type { Platform } from '../platform/platform.ts'
import { type Keyring, type Membership, newMembership, randomBytes } from '../vault/index.ts'

/** The workshops that are open on this device: one session for each membership of the keyring. */
export interface OpenWorkshops {
  readonly sessions: StoreApi<ReadonlyMap<string, WorkshopSession>>
  /** Makes a workshop and this device its organizer; gives the id of its session. */
  readonly create: (plan: WorkshopPlan) => Promise<string>
  /** Takes the place that an invite gives; gives the id of its session. */
  readonly join: (invite: Invite, name: string) => Promise<string>
  /** Closes what the keyring no longer has, and opens what it has. */
  readonly follow: () => Promise<void>
}

/** Opens and closes workshops as the keyring says. */
export function createOpenWorkshops(keyring: Keyring, platform: Platform): OpenWorkshops {
  const sessions = createStore<ReadonlyMap<string, WorkshopSession>>(() => new Map())
  const put = (membership: Membership, session: WorkshopSession) =>
    sessions.setState(new Map(sessions.getState()).set(membership.id, session), true)

  const open = async (membership: Membership) => {
    const offered = await platform.meetingPoints()
    const meetingPoints = [...new Set([...membership.meetingPoints, ...offered])]
    const status = keyring.status()
    const keep = !(status.state === 'open' && status.kept === 'session')
    return openWorkshopSession(membership, { meetingPoints, keep })
  }

  // One thing after the other: two openings of one workshop at once would be two of its rooms.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  const enter = async (membership: Membership, session: WorkshopSession) => {
    put(membership, session)
    await keyring.put(membership)
    return membership.id
  }

  return {
    sessions,
    create: (plan) =>
      inTurn(async () => {
        const membership = newOrganizer(plan, [], randomBytes)
        const session = await open(membership)
        const { doc, stored } = session.directorySession
        await stored.loaded
        fillDirectory(doc, session.access, plan, randomBytes)
        await stored.flush()
        return enter(membership, session)
      }),
    join: (invite, name) =>
      inTurn(async () => {
        const membership = { ...newMembership(invite, randomBytes), name }
        return enter(membership, await open(membership))
      }),
    follow: () =>
      inTurn(async () => {
        const wanted = new Map(keyring.memberships().map((one) => [one.id, one]))
        const standing = sessions.getState()
        const gone = [...standing].filter(([id]) => !wanted.has(id))
        if (gone.length > 0) {
          const left = new Map([...standing].filter(([id]) => wanted.has(id)))
          sessions.setState(left, true)
          await Promise.all(gone.map(([, session]) => session.close()))
        }
        for (const membership of wanted.values()) {
          if (!sessions.getState().has(membership.id)) put(membership, await open(membership))
        }
      }),
  }
}
