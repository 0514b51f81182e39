/**
 * Small secrets that can be destroyed. Databases keep old versions of what they hold in their files
 * for a while; a secret that is part of what seals them, and that leaves the disk when it is told
 * to, is what makes burning and deleting final.
 */
export interface ErasableSlots {
  /** Fills a slot anew and gives its secret, 32 bytes; resolves when it would survive a power cut. */
  readonly fill: (slot: string) => Promise<Uint8Array>
  /** Undefined where there is none; rejects where that cannot be told. */
  readonly read: (slot: string) => Promise<Uint8Array | undefined>
  /** A slot that is not there is fine. */
  readonly erase: (slot: string) => Promise<void>
  /** The names of all slots. */
  readonly list: () => Promise<readonly string[]>
}
