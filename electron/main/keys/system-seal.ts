import type { SafeStorage } from 'electron'

/** Seals with the operating system's keychain; the key is its, not ours. */
export interface SystemSeal {
  /** False: there is no keychain worth the name, and nothing may be called sealed. */
  readonly available: () => Promise<boolean>
  readonly seal: (bytes: Uint8Array) => Promise<Uint8Array>
  /** Undefined where it does not open: another user, another computer, a new keychain. */
  readonly unseal: (sealed: Uint8Array) => Promise<Uint8Array | undefined>
}

type Storage = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>

/**
 * On Linux without a secret service, Electron would seal with a password that everybody knows
 * (`basic_text`). That is no seal: it is refused, and the page asks for a passphrase instead.
 */
export function createSystemSeal(storage: Storage, platform: NodeJS.Platform): SystemSeal {
  return {
    available: async () => {
      if (!(await storage.isAsyncEncryptionAvailable())) return false
      if (platform !== 'linux') return true
      return !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend())
    },
    seal: async (bytes) => storage.encryptStringAsync(Buffer.from(bytes).toString('base64')),
    unseal: async (sealed) => {
      try {
        const { result } = await storage.decryptStringAsync(Buffer.from(sealed))
        return new Uint8Array(Buffer.from(result, 'base64'))
      } catch {
        return undefined
      }
    },
  }
}
