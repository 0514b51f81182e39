import { useEffect } from 'react'
import type { Platform } from '../platform/platform.ts'
import type { WorkshopSession } from '../session/index.ts'
import type { Keyring } from '../vault/index.ts'

/**
 * Asks before a page is left that is the last place of some words: nothing is kept on this device,
 * and no other one has them. The browser has the sentence; a page may not choose it.
 */
export function useLeavingAsks(
  platform: Platform,
  keyring: Keyring,
  sessions: ReadonlyMap<string, WorkshopSession>,
): void {
  useEffect(() => {
    // Electron asks nothing and keeps its window open instead.
    if (platform.kind !== 'browser') return
    const onLeave = (event: BeforeUnloadEvent) => {
      const status = keyring.status()
      const isKept = status.state !== 'open' || status.kept !== 'session'
      if (!isKept && [...sessions.values()].some((one) => one.isUnshared())) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [platform, keyring, sessions])
}
