import { useEffect } from 'react'
import { useLockAfter } from '../features/settings/index.ts'
import { type Keyring, startAutoLock } from '../vault/index.ts'

/** Locks a device that is kept under a passphrase when nobody has touched it for a while. */
export function useAutoLock(keyring: Keyring, close: () => Promise<void>): void {
  const minutes = useLockAfter((state) => state.minutes)
  useEffect(() => {
    const beforeLock = async () => {
      const status = keyring.status()
      if (status.state === 'open' && status.kept === 'passphrase') await close()
    }
    const lockable = {
      ...keyring,
      // What is kept for the session only, or by the system, has no passphrase to unlock with.
      lock: () => {
        const status = keyring.status()
        if (status.state === 'open' && status.kept === 'passphrase') keyring.lock()
      },
    }
    return startAutoLock({ keyring: lockable, minutes, beforeLock })
  }, [keyring, close, minutes])
}
