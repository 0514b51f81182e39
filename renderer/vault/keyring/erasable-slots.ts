/**
 * Small secrets that can be destroyed for good: overwritten where they lie, not just unlinked.
 * Databases keep old versions of what they hold in their files for a while; a key that is part of
 * what seals them, kept here, is what makes burning final.
 */
export interface ErasableSlots {
  /** A new slot; resolves when it would survive a power cut. */
  readonly create: (secret: Uint8Array) => Promise<string>
  readonly read: (slot: string) => Promise<Uint8Array | undefined>
  /** Resolves when the secret is overwritten. Unknown slots are fine. */
  readonly erase: (slot: string) => Promise<void>
}
