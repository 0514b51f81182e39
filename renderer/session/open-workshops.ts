import type { StoreApi } from 'zustand/vanilla'
import { createSerial } from '../../shared/base/serial.ts'
import { type Invite, maxMeetingPoints } from '../../shared/invite/invite.ts'
import type { Platform } from '../platform/platform.ts'
import { randomBytes } from '../platform/random.ts'
import {
  acceptInvite,
  type BurnResult,
  burnWorkshop,
  type Keyring,
  type Membership,
  openRescueCopy,
  opensAlike,
  type RescueResult,
} from '../vault/index.ts'
import { heard } from './heard.ts'
import {
  fillDirectory,
  type Handover,
  newOrganizer,
  openWorkshopSession,
  placeSections,
  rescueTargets,
  type WorkshopPlan,
  type WorkshopSession,
} from './index.ts'
import { areSaved, closeAll, createSessions } from './open-sessions.ts'

/** The workshops that are open on this device: one session for each membership of the keyring. */
export interface OpenWorkshops {
  readonly sessions: StoreApi<ReadonlyMap<string, WorkshopSession>>
  /** Makes a workshop and this device its organizer; gives the id of its session. */
  readonly create: (plan: WorkshopPlan) => Promise<JoinResult>
  /** Takes the place that an invite gives, new or changed; gives the id of its session. */
  readonly join: (invite: Invite, name: string) => Promise<JoinResult>
  /** Brings back what a rescue copy of one of this device's vaults holds. */
  readonly rescue: (bytes: Uint8Array) => Promise<RescueResult>
  /** Keeps keys and notes on this device again after the browser has cleared them; false where it could not. */
  readonly keepAgain: () => Promise<boolean>
  /** Goes on with what was open in this window alone, now that the keyring is kept on this device. */
  readonly startKeeping: () => Promise<void>
  /** Burns one workshop on this device. */
  readonly burn: (id: string) => Promise<BurnResult>
  /**
   * Saves and closes everything, then locks. False, and nothing is closed, where the disk did not
   * take what was written last: locking would lose it.
   */
  readonly lock: (evenUnsaved: boolean) => Promise<boolean>
  /** Keeps the sessions in step with the keyring and with where devices meet; returns the way to stop. */
  readonly start: () => () => void
}

/** A place was taken; or the invite is not what it says it is. */
export type JoinResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: 'forged' | 'unsigned' | 'not-kept' }

/** Opens and closes workshops as the keyring says. */
export function createOpenWorkshops(keyring: Keyring, platform: Platform): OpenWorkshops {
  const { sessions, put, drop } = createSessions()
  // One thing after the other: two openings of one workshop at once would be two of its rooms.
  const inTurn = createSerial()
  const open = (membership: Membership, handover?: Handover) =>
    openHere({ keyring, platform, membership, handover })
  /** Opens what is open anew, with what its person may do now; what no disk has comes along. */
  const reopen = async (membership: Membership) => {
    const handover = await sessions.getState().get(membership.id)?.close()
    put(membership, await open(membership, handover))
  }
  const enter = async (membership: Membership, session: WorkshopSession) => {
    // First the keys, then the notes: what lies under a key that is not kept must not be called saved.
    const kept = await keyring.put(membership)
    if (!kept.ok) {
      await session.close()
      return { ok: false, code: 'not-kept' } as const
    }
    put(membership, session)
    return { ok: true, id: membership.id } as const
  }

  const follow = () =>
    inTurn(async () => {
      const wanted = new Map(keyring.memberships().map((one) => [one.id, one]))
      const gone = new Map([...sessions.getState()].filter(([id]) => !wanted.has(id)))
      drop([...gone.keys()])
      await closeAll(gone.values())
      for (const membership of wanted.values()) {
        const standing = sessions.getState().get(membership.id)
        // Another window may have taken an invite.
        if (!(standing && opensAlike(standing.membership, membership))) await reopen(membership)
      }
      meet(await platform.meetingPoints())
    })
  const meet = (offered: readonly string[]) =>
    goOnAt(offered, keyring.memberships(), sessions.getState())

  return {
    sessions,
    create: (plan) =>
      inTurn(async () => {
        const membership = newOrganizer(plan, [], randomBytes)
        return enter(membership, await fillIn(await open(membership), plan))
      }),
    join: (invite, name) =>
      inTurn(async () => {
        const { outcome, membership } = acceptInvite(keyring.memberships(), invite, randomBytes)
        if (outcome === 'forged' || outcome === 'unsigned')
          return { ok: false, code: outcome } as const
        const named = name && outcome !== 'wrong-role' ? { ...membership, name } : membership
        // Kept first: where that fails, what is open goes on as it was.
        const kept = await keyring.put(named)
        if (!kept.ok) return { ok: false, code: 'not-kept' } as const
        await reopen(named)
        return { ok: true, id: named.id } as const
      }),
    rescue: (bytes) =>
      inTurn(() => openRescueCopy(bytes, [...sessions.getState().values()].flatMap(rescueTargets))),
    keepAgain: () =>
      inTurn(async () => {
        const kept = await keyring.keepAgain()
        return kept.ok && areSaved([...sessions.getState().values()])
      }),
    startKeeping: () =>
      inTurn(async () => {
        for (const one of [...sessions.getState().values()])
          if (one.visits) await reopen(one.membership)
      }),
    burn: (id) =>
      inTurn(async () => {
        const session = sessions.getState().get(id)
        if (!session) return { ok: true } as const
        if (!session.visits) session.acts.noteBurning()
        await heard(session)
        drop([id])
        const stored = await session.leaveForBurning()
        return burnWorkshop({ keyring, membership: session.membership, open: stored })
      }),
    lock: (evenUnsaved) =>
      inTurn(async () => {
        const standing = new Map(sessions.getState())
        const saved = await areSaved([...standing.values()])
        if (!evenUnsaved && !saved) return false
        drop([...standing.keys()])
        await closeAll(standing.values())
        keyring.lock()
        return true
      }),
    start: () => {
      void follow()
      const stops = [keyring.subscribe(() => void follow()), platform.onMeetingPoints(meet)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** Writes a plan into a new workshop, and saves it. */
async function fillIn(session: WorkshopSession, plan: WorkshopPlan) {
  const { doc, stored } = session.directorySession
  await stored.loaded
  fillDirectory(doc, session.access, plan, randomBytes)
  await stored.flush()
  placeSections(session, plan)
  return session
}

/** Where a workshop's devices meet: where its invite says, and what is offered here. */
function allOf(membership: Membership, offered: readonly string[]): readonly string[] {
  return [...new Set([...membership.meetingPoints, ...offered])].slice(0, maxMeetingPoints)
}

/** Goes on where the keyring and this device say: there may be other addresses since a workshop was opened. */
function goOnAt(
  offered: readonly string[],
  memberships: readonly Membership[],
  sessions: ReadonlyMap<string, WorkshopSession>,
): void {
  for (const membership of memberships) {
    const session = sessions.get(membership.id)
    session?.setReach(allOf(membership, offered), membership.turn)
  }
}

/** Opens a workshop with what this device offers, and keeps it where the keyring is kept. */
async function openHere(context: {
  readonly keyring: Keyring
  readonly platform: Platform
  readonly membership: Membership
  readonly handover: Handover | undefined
}): Promise<WorkshopSession> {
  const { keyring, platform, membership, handover } = context
  const meetingPoints = allOf(membership, await platform.meetingPoints())
  const status = keyring.status()
  const keep = !(status.state === 'open' && status.kept === 'session')
  return openWorkshopSession(membership, {
    ...{ meetingPoints, keep, handover },
    isKept: keyring.isKept,
  })
}
