import type { Session } from 'electron'
import { denyPermissions } from './permissions.ts'

/** Nobody answers here: the port of the service that discards. */
const deadAddress = 'http://127.0.0.1:9/'

type Guarded = Parameters<typeof denyPermissions>[0] &
  Pick<Session, 'setSpellCheckerEnabled' | 'setSpellCheckerDictionaryDownloadURL' | 'setProxy'>

/**
 * What holds for every session of the app, before any window opens in it. Resolves when it does;
 * asked again for the same one, it does nothing more.
 */
export function createSessionGuard(): (session: Guarded) => Promise<void> {
  const guarded = new WeakMap<Guarded, Promise<void>>()
  return (session) => {
    const there = guarded.get(session) ?? guard(session)
    guarded.set(session, there)
    return there
  }
}

function guard(session: Guarded): Promise<void> {
  denyPermissions(session)
  // P5: a window's own preference does not keep the session from fetching a dictionary.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(deadAddress)
  // A meeting point is in the room: no proxy that the system has set knows the way there, and none
  // should learn of it.
  return session.setProxy({ mode: 'direct' })
}
