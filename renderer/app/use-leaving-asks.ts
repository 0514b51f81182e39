import { useEffect } from 'react'
import type { Platform } from '../platform/platform.ts'
import type { WorkshopSession } from '../session/index.ts'

/**
 * Asks before a page is left that is the last place of some words: nothing is kept on this device,
 * and no other one has them. The browser has the sentence; a page may not choose it.
 */
export function useLeavingAsks(
  platform: Platform,
  sessions: ReadonlyMap<string, WorkshopSession>,
): void {
  useEffect(() => {
    // Electron asks nothing and keeps its window open instead.
    if (platform.kind !== 'browser') return
    const onLeave = (event: BeforeUnloadEvent) => {
      // What is only just going to be kept is in this window alone as well, whatever the keyring says.
      const isAlone = (one: WorkshopSession) => one.visits && one.isUnshared()
      if ([...sessions.values()].some(isAlone)) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [platform, sessions])
}
