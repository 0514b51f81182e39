import { useEffect, useRef, useState } from 'react'
import type { JoinProblem, Keep } from '../features/join/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { WorkshopPlan, WorkshopSession } from '../session/index.ts'
import type { JoinResult, OpenWorkshops } from '../session/open-workshops.ts'
import type { Keyring, KeyringStatus } from '../vault/index.ts'

/** What a person asked for that ends in a workshop. */
type Entering = () => Promise<JoinResult>

/** Where a person is. */
type Place =
  | { readonly at: 'home'; readonly note?: 'burned' | 'burnLeft' | 'burnFailed' | 'notKept' }
  | { readonly at: 'create' }
  | { readonly at: 'join'; readonly payload: string | undefined; readonly problem?: JoinProblem }
  | { readonly at: 'protect'; readonly enter: Entering }
  | { readonly at: 'workshop'; readonly id: string }

/** Where a person is in the app, and the ways on from there. */
export interface Ways {
  readonly place: Place
  readonly go: (place: Place) => void
  readonly home: () => void
  /** Goes on once the device keeps its keys somewhere, or has been told to keep nothing. */
  readonly enter: (entering: Entering) => void
  /** Does what was asked for, and goes to where it ends. */
  readonly arrive: (entering: Entering) => Promise<void>
  /** Keeps the keys as the person chose; false where this device did not take them. */
  readonly keepAs: (keep: Keep) => Promise<boolean>
  /** Makes a workshop to try things in; where nothing is kept on this device yet, it is kept in this window alone. */
  readonly tryAlone: (plan: WorkshopPlan) => void
  /** Whether whoever joins is asked how their notes are kept: not yet said, or said for trying alone. */
  readonly asksToKeep: boolean
  readonly burn: (id: string) => Promise<void>
}

interface WaysContext {
  readonly keyring: Keyring
  readonly platform: Platform
  readonly status: KeyringStatus
  readonly workshops: OpenWorkshops
  readonly sessions: ReadonlyMap<string, WorkshopSession>
}

/** Starts at home; a device with one workshop goes on to it, and an invite that is opened leads to joining. */
export function useWays({ keyring, platform, status, workshops, sessions }: WaysContext): Ways {
  const [place, go] = useState<Place>({ at: 'home' })
  const opened = useRef(false)
  const [practises, setPractises] = useState(false)

  useEffect(() => platform.onInvite((payload) => go({ at: 'join', payload })), [platform])
  // A device with one workshop opens it, once: that is what the person came for.
  useEffect(() => {
    const [only] = sessions.keys()
    if (opened.current || sessions.size !== 1 || !only || place.at !== 'home') return
    opened.current = true
    go({ at: 'workshop', id: only })
  }, [sessions, place.at])
  useEffect(() => {
    // Each screen starts at its top.
    if (place.at) window.scrollTo(0, 0)
  }, [place.at])

  const arrive = async (entering: Entering) => {
    opened.current = true
    const result = await entering()
    if (result.ok) go({ at: 'workshop', id: result.id })
    else if (result.code === 'not-kept') go({ at: 'home', note: 'notKept' })
    else go({ at: 'join', payload: undefined, problem: result.code })
  }
  return {
    ...{ place, go, arrive },
    home: () => go({ at: 'home' }),
    enter: (entering) => {
      if (status.state === 'open') void arrive(entering)
      else go({ at: 'protect', enter: entering })
    },
    keepAs: async (keep) => {
      const wasOpen = status.state === 'open'
      if (keep.kept === 'session') return wasOpen || keyring.keepForSession().ok
      // Where it is refused, the line of truth says what that means.
      if (keep.kept === 'passphrase') void platform.keeping.ask().catch(() => false)
      const { ok } = await (keep.kept === 'passphrase'
        ? keyring.keepWithPassphrase(keep.passphrase)
        : keyring.keepOnDevice())
      if (ok && wasOpen) await workshops.startKeeping()
      return ok
    },
    tryAlone: (plan) => {
      if (keyring.keepForSession().ok) setPractises(true)
      void arrive(() => workshops.create(plan))
    },
    asksToKeep: status.state !== 'open' || (practises && status.kept === 'session'),
    burn: async (id) => {
      const result = await workshops.burn(id)
      const notes = { 'data-left': 'burnLeft', 'key-left': 'burnFailed' } as const
      go({ at: 'home', note: result.ok ? 'burned' : notes[result.code] })
    },
  }
}
