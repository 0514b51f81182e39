import { useEffect } from 'react'
import { useLockAfter } from '../features/settings/index.ts'
import { type Keyring, startAutoLock } from '../vault/index.ts'

/**
 * Locks a device that is kept under a passphrase when nobody has touched it for a while. Where the
 * disk refuses what was written last, it stays open and tries again: words come before the lock.
 * @param lock saves, closes and locks
 */
export function useAutoLock(keyring: Keyring, lock: () => Promise<unknown>): void {
  const minutes = useLockAfter((state) => state.minutes)
  useEffect(() => {
    const beforeLock = async () => {
      const status = keyring.status()
      // What is kept for the session only, or by the system, has no passphrase to unlock with.
      if (status.state === 'open' && status.kept === 'passphrase') await lock()
    }
    const lockedAlready = { ...keyring, lock: () => undefined }
    return startAutoLock({ keyring: lockedAlready, minutes, beforeLock })
  }, [keyring, lock, minutes])
}
