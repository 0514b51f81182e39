import type { SecretStore } from '../../../renderer/platform/platform.ts'

/** A secret store in memory that remembers all that was ever written to it. */
export function memoryStore(first?: Uint8Array) {
  const written: Uint8Array[] = first ? [first] : []
  let now: Uint8Array | undefined = first
  let broken = false
  const store: SecretStore = {
    read: async () => now,
    write: async (value) => {
      if (broken) throw new DOMException('', 'QuotaExceededError')
      written.push(value)
      now = value
    },
    destroy: async () => {
      now = undefined
    },
  }
  const breakDown = () => {
    broken = true
  }
  return { store, written, breakDown, set: (value: Uint8Array) => (now = value) }
}
