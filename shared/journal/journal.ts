/**
 * A second place on this device for what the vault keeps, independent of the first: what one loses whole in
 * a power cut the other has. It knows nothing of documents and keys: sealed bytes under opaque names.
 */
export interface Journal {
  /** What stands under a name: what was put last, and what was appended since. Rejects where that cannot be told. */
  readonly read: (name: string) => Promise<readonly Uint8Array[]>
  /** A secret of 32 bytes; undefined where there is none. Rejects where that cannot be told. */
  readonly readSecret: (name: string) => Promise<Uint8Array | undefined>
  /** Every name, of values and of secrets. */
  readonly names: () => Promise<readonly string[]>
  /**
   * Makes all of these changes, in their order, and resolves when they would survive a power cut. What is
   * dropped and what a new secret takes the place of is overwritten where it lies, if it is a secret.
   * Rejects where the disk does not take them; then what stood there before stands there still, or part of the changes.
   */
  readonly write: (changes: readonly JournalChange[]) => Promise<void>
}

/** One change of the journal. Names are of at most 200 signs of ASCII. */
export type JournalChange =
  /** Takes the place of all that stood under the name. */
  | { readonly kind: 'put'; readonly name: string; readonly value: Uint8Array }
  | { readonly kind: 'append'; readonly name: string; readonly value: Uint8Array }
  /** 32 bytes that can be erased for good. A name has either values or a secret. */
  | { readonly kind: 'secret'; readonly name: string; readonly value: Uint8Array }
  /** A name that is not there is fine. */
  | { readonly kind: 'drop'; readonly name: string }

/** Of a secret, in bytes. */
export const secretLength = 32
