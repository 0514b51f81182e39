import type { SafeStorage } from 'electron'
import type { Result } from '../../../shared/base/result.ts'

/** Seals with the operating system's keychain; the key is its, not ours. */
export interface SystemSeal {
  /** False: there is no keychain worth the name just now, and nothing may be called sealed. */
  readonly available: () => Promise<boolean>
  /** Undefined: what came out is not sealed by a keychain; it must not be kept. */
  readonly seal: (bytes: Uint8Array) => Promise<Uint8Array | undefined>
  /**
   * `cannot-unseal`: another user, another computer, a new keychain. `keychain-unavailable`: it may
   * open another time, for the keychain is locked or does not answer.
   */
  readonly unseal: (
    sealed: Uint8Array,
  ) => Promise<Result<Uint8Array, 'cannot-unseal' | 'keychain-unavailable'>>
}

type Storage = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>

/** The keychains of Linux that are one. Whatever else may come is none until somebody has looked at it. */
const linuxKeychains: ReadonlySet<string> = new Set([
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
])

/**
 * How a ciphertext begins that a keychain of Linux has sealed: `v11` by the secret service, `v12` by
 * the portal for secrets. `v10` is a password that everybody knows.
 */
const sealedOnLinux = /^v1[12]/

/** What is sealed to see by whom. */
const probe = new Uint8Array(16)

/**
 * On Linux Electron always has something that encrypts: where no keyring answers, a constant key. Its
 * word for the keyring goes by the desktop's name alone. So every ciphertext is looked at, and one of
 * the constant key is no seal: the page asks for a passphrase instead.
 */
export function createSystemSeal(storage: Storage, platform: NodeJS.Platform): SystemSeal {
  const isSeal = (sealed: Buffer) =>
    platform !== 'linux' || sealedOnLinux.test(sealed.subarray(0, 3).toString('latin1'))
  const isKeychain = () =>
    platform !== 'linux' || linuxKeychains.has(storage.getSelectedStorageBackend())
  const seal = async (bytes: Uint8Array) => {
    try {
      const sealed = await storage.encryptStringAsync(Buffer.from(bytes).toString('base64'))
      return isSeal(sealed) ? sealed : undefined
    } catch {
      return undefined
    }
  }
  return {
    available: async () =>
      (await storage.isAsyncEncryptionAvailable()) &&
      isKeychain() &&
      (await seal(probe)) !== undefined,
    seal,
    unseal: async (sealed) => {
      try {
        const { result } = await storage.decryptStringAsync(Buffer.from(sealed))
        return { ok: true, value: new Uint8Array(Buffer.from(result, 'base64')) }
      } catch (error) {
        return { ok: false, code: isPassing(error) ? 'keychain-unavailable' : 'cannot-unseal' }
      }
    },
  }
}

/** Electron tells the two apart by their words only (electron_api_safe_storage.cc). */
function isPassing(error: unknown): boolean {
  return error instanceof Error && /temporarily unavailable/i.test(error.message)
}
