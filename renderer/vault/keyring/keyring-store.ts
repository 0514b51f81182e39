import type { ErasableSlots } from '../../platform/erasable-slots.ts'
import type { SecretStore } from '../../platform/platform.ts'
import type { WindowLock } from '../store/window-lock.ts'
import { decodeKeyringFile, type KeyringFile } from './keyring-file.ts'
import type { KeyringLock } from './keyring-lock.ts'
import type { Membership } from './membership.ts'
import { sameBytes } from './same-bytes.ts'

/** The keyring's file on this device, which other windows write to as well. */
export interface KeyringPlace {
  /** What is there now, and whether another window has written it. Rejects where it cannot be read. */
  readonly look: () => Promise<Look>
  /** Seals and writes, and gives what it wrote. Rejects, and nothing has changed, where it cannot. */
  readonly write: (lock: KeyringLock, memberships: readonly Membership[]) => Promise<KeyringFile>
  /**
   * Erases every slot of a keyring but the one in use: the one before, and what a writing that was
   * cut short has left. Rejects where one is left, for then an earlier writing still opens.
   */
  readonly eraseOldSlots: () => Promise<void>
  readonly destroy: () => Promise<void>
  /** Runs work that no other window may do to the keyring at the same time. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>
}

type Look =
  | { readonly state: 'same' | 'gone' }
  | { readonly state: 'other'; readonly file: KeyringFile }
  | { readonly state: 'unreadable'; readonly code: 'damaged' | 'future-version' }

/**
 * The keyring's place on this device; nothing is read before `look`.
 * @param slots undefined where the device has none that can be erased
 * @param windows undefined: `exclusively` runs its work at once, whatever other windows do
 */
export function createKeyringStore(
  store: SecretStore,
  slots: ErasableSlots | undefined,
  windows: WindowLock | undefined,
): KeyringPlace {
  let seen: Uint8Array | undefined
  let slot = ''
  const look = async (): Promise<Look> => {
    const bytes = await store.read()
    if (sameBytes(bytes, seen)) return { state: 'same' }
    seen = bytes
    slot = ''
    if (!bytes) return { state: 'gone' }
    const read = decodeKeyringFile(bytes)
    if (!read.ok) return { state: 'unreadable', code: read.code }
    slot = read.file.header.slot
    return { state: 'other', file: read.file }
  }
  return {
    look,
    write: async (lock, memberships) => {
      const { file, bytes } = lock.seal(memberships)
      await store.write(bytes, file.header.kept)
      seen = bytes
      slot = file.header.slot
      return file
    },
    eraseOldSlots: () => eraseOthers(slots, slot),
    destroy: async () => {
      await eraseOthers(slots, '')
      await store.destroy()
      seen = undefined
      slot = ''
    },
    exclusively: (work) => (windows ? windows.exclusively('keyring', work) : work()),
  }
}

async function eraseOthers(slots: ErasableSlots | undefined, inUse: string): Promise<void> {
  const all = (await slots?.list()) ?? []
  // A keyring's slots are ids; those of vaults have another form.
  const others = all.filter((slot) => /^[a-z2-7]{16}$/.test(slot) && slot !== inUse)
  await Promise.all(others.map((slot) => slots?.erase(slot)))
}
