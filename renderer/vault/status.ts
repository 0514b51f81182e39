import type { VaultErrorCode, VaultStatus } from './vault.ts'

/** A status that can be followed. */
export function createStatus(first: VaultStatus = { state: 'loading' }) {
  const listeners = new Set<() => void>()
  let status = first
  return {
    current: (): VaultStatus => status,
    subscribe: (callback: () => void) => {
      listeners.add(callback)
      return () => {
        listeners.delete(callback)
      }
    },
    set: (next: VaultStatus) => {
      if (JSON.stringify(next) === JSON.stringify(status)) return
      status = next
      for (const listener of [...listeners]) listener()
    },
  }
}

/** The code of a storage error. A full disk and a used-up quota look the same from here. */
export function errorCode(error: unknown, opened: boolean): VaultErrorCode {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'quota-exceeded'
  return opened ? 'write-failed' : 'cannot-open'
}
