import type * as Y from 'yjs'

/**
 * What is true of a document's copy on this device. `saved` means that what is shown as saved
 * survives a power cut. Codes, not texts: the interface has the words.
 */
export type VaultStatus =
  | { readonly state: 'loading' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  /** Kept in memory only, because the person chose this session only. Never say that it is saved. */
  | { readonly state: 'session' }
  /** Writing goes on in memory; nothing is saved. It is tried again by itself. */
  | { readonly state: 'failed'; readonly code: VaultErrorCode }

/** Why nothing is saved; the interface has the words. */
export type VaultErrorCode =
  | 'cannot-open'
  | 'quota-exceeded'
  | 'write-failed'
  | 'closed-by-browser'
  /** The browser has cleared what was kept, the keyring too: a copy written now would open for nobody. */
  | 'cleared'
  | 'wrong-key'
  /** Written by a newer app. What this one can read of it is shown; nothing is written to it. */
  | 'future-version'
  /** Burned, here or in another window of this device. */
  | 'burned'

/** What was found when a document was opened. */
export interface LoadReport {
  /** Records that did not open and were set aside; peers fill the hole. */
  readonly damaged: number
  /** False where nothing could be loaded at all. */
  readonly opened: boolean
}

/** One document's storage on this device. */
export interface StoredDoc {
  /** Resolves, always, when what is stored is in the document or cannot be. */
  readonly loaded: Promise<LoadReport>
  readonly status: () => VaultStatus
  /** Calls back when the status has changed; returns the way to stop. */
  readonly onStatus: (callback: () => void) => () => void
  /**
   * Resolves when all that the document holds now is saved, or with the failed status. A database that
   * is not open is tried once more.
   */
  readonly flush: () => Promise<VaultStatus>
  /** Rewrites what is stored as one sealed snapshot, without what was deleted; then as flush. */
  readonly compact: () => Promise<VaultStatus>
  /** All that is stored, sealed as it lies there, to be saved as a file where loading fails. */
  readonly rescue: () => Promise<Uint8Array | undefined>
  /** Flushes, compacts and lets go. */
  readonly close: () => Promise<void>
  /** Destroys what is stored. */
  readonly burn: () => Promise<void>
}

/** A document, where it lies on this device, and what it is sealed under. */
export interface VaultDocConfig {
  /** Opaque and unlinkable to a title: the name of the database. */
  readonly name: string
  readonly doc: Y.Doc
  /** 32 bytes; what is stored is sealed under it. */
  readonly key: Uint8Array
  /**
   * Whether the keys to all this are still kept on this device; asked after the browser has closed the
   * database. Without it they are taken to be.
   */
  readonly isKept?: (() => Promise<boolean>) | undefined
}
