import { argon2idAsync } from '@noble/hashes/argon2.js'

/** What guessing a passphrase costs; stored beside what it seals, so that it can be raised later. */
export interface PassphraseCost {
  /** Passes over the memory. */
  readonly passes: number
  /** In KiB. */
  readonly memory: number
}

/** Two passes over 48 MiB: about half a second on a laptop of 2020 (JavaScript; decision-power-cuts.md has the measurement). */
export const defaultCost: PassphraseCost = { passes: 2, memory: 48 * 1024 }

/** Costs that are believed when read back: a damaged header must not hang the start-up. */
export function isBearable(cost: PassphraseCost): boolean {
  return cost.passes >= 1 && cost.passes <= 16 && cost.memory >= 8 && cost.memory <= 512 * 1024
}

/**
 * The key of a passphrase: argon2id (RFC 9106), one lane, 32 bytes. Gives the screen a turn now
 * and then. The same words count as the same however the keyboard composed their accents.
 */
export function passphraseKey(
  passphrase: string,
  salt: Uint8Array,
  cost: PassphraseCost,
): Promise<Uint8Array> {
  return argon2idAsync(passphrase.normalize('NFKC'), salt, {
    t: cost.passes,
    m: cost.memory,
    p: 1,
    dkLen: 32,
    asyncTick: 30,
  })
}
