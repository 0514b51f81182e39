import { createStore, type Store } from '../../shared/base/store.ts'
import type { VaultErrorCode, VaultStatus } from './vault.ts'

/** A status that can be followed. */
export function createStatus(first: VaultStatus = { state: 'loading' }): Store<VaultStatus> {
  return createStore(first, (a, b) => JSON.stringify(a) === JSON.stringify(b))
}

/** The code of a storage error. A full disk and a used-up quota look the same from here. */
export function errorCode(error: unknown, opened: boolean): VaultErrorCode {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'quota-exceeded'
  // Thrown for records of a newer app (sealed-log.ts). A database is opened in whatever version it has.
  if (name === 'VersionError') return 'future-version'
  return opened ? 'write-failed' : 'cannot-open'
}
