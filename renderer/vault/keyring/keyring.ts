import type { Membership } from './membership.ts'

/** What is true of the keyring now. Codes, not texts: the interface has the words. */
export type KeyringStatus =
  /** Nothing is kept on this device yet: choose a passphrase, the device, or this session only. */
  | { readonly state: 'new' }
  | { readonly state: 'locked' }
  | {
      readonly state: 'open'
      readonly kept: 'device' | 'passphrase' | 'session'
      /**
       * True once what was kept is gone from this device, though nobody here destroyed it: the browser
       * cleared it. The keys are in memory only, until {@link Keyring.keepAgain}.
       */
      readonly cleared?: boolean
    }
  /** What is stored cannot be used. It is left as it is until {@link Keyring.startOver}. */
  | { readonly state: 'unreadable'; readonly code: UnreadableCode }

/** Why what is stored cannot be used. */
export type UnreadableCode =
  | 'damaged'
  | 'future-version'
  | 'past-version'
  | 'cannot-read'
  | 'key-erased'
  /** Sealed by a keychain that has another key now. */
  | 'cannot-unseal'
  /** Sealed by a keychain that does not answer just now: nothing is lost. */
  | 'keychain-unavailable'

/** Why a keyring did not open; `not-locked`: its status is another one than `locked`. */
export type UnlockCode = 'wrong-passphrase' | 'not-locked' | UnreadableCode

/** Why the keyring could not be written; what is in memory stays and is true. */
export type KeepCode =
  | 'cannot-write'
  | 'locked'
  | 'passphrase-too-short'
  | 'wrong-passphrase'
  /** What was kept here was cleared: {@link Keyring.keepAgain} is the way on. */
  | 'cleared'

/** Whether it was done, and the code where not. Nothing of a keyring rejects. */
export type KeyringResult<Code extends string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Code }

/** The fewest characters (UTF-16 units) that a passphrase may have. */
export const minPassphraseLength = 8

/** The workshops of this device and their secrets. */
export interface Keyring {
  readonly status: () => KeyringStatus
  /** The workshops; none while it is locked. The same array until something changes. */
  readonly memberships: () => readonly Membership[]
  /** Calls back after every change of status or workshops; returns the way to stop. */
  readonly subscribe: (onChange: () => void) => () => void

  /** Opens a locked keyring. Takes about half a second. */
  readonly unlock: (passphrase: string) => Promise<KeyringResult<UnlockCode>>
  /** Forgets all keys in memory. A keyring of this session only loses its workshops. */
  readonly lock: () => void

  /** Keeps the keyring under a passphrase from now on: a new one, or one that was kept otherwise. */
  readonly keepWithPassphrase: (passphrase: string) => Promise<KeyringResult<KeepCode>>
  /** Keeps the keyring under the device's own secret store; only where that seals what it holds. */
  readonly keepOnDevice: () => Promise<KeyringResult<KeepCode>>
  /** Keeps nothing: what is in memory goes when the app closes. Only while nothing is stored. */
  readonly keepForSession: () => KeyringResult<KeepCode>
  readonly changePassphrase: (current: string, next: string) => Promise<KeyringResult<KeepCode>>

  /**
   * Looks whether what is in memory is also what this device keeps; where it is gone, the status says
   * `cleared`. True for a keyring of this session only, which promises nothing.
   */
  readonly isKept: () => Promise<boolean>
  /**
   * Writes a cleared keyring anew. Only a person asks for it: clearing may have been meant, and what
   * somebody wiped in a hurry must not come back by itself.
   */
  readonly keepAgain: () => Promise<KeyringResult<KeepCode>>

  /** Adds a workshop, or replaces the one of the same id. */
  readonly put: (membership: Membership) => Promise<KeyringResult<KeepCode>>
  /**
   * Changes a workshop as it stands, whatever this or another window has written meanwhile; nothing
   * happens where it is not here, or where the edit gives undefined.
   */
  readonly edit: (
    id: string,
    edit: (standing: Membership) => Membership | undefined,
  ) => Promise<KeyringResult<KeepCode>>
  /** Takes a workshop out, and makes what was written before unreadable. The first half of burning. */
  readonly remove: (id: string) => Promise<KeyringResult<KeepCode>>
  /** Destroys the keyring: the way on for a forgotten passphrase. All workshops here become unreadable. */
  readonly startOver: () => Promise<KeyringResult<KeepCode>>
}
