import { concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { derive, keyLength } from '../../../shared/keys/keys.ts'
import { seal, unseal } from '../../../shared/keys/seal.ts'
import type { ErasableSlots } from '../../platform/erasable-slots.ts'
import { erasableMarks, recordSlot } from '../log/record-keys.ts'
import type { VaultTuning } from '../vault-tuning.ts'

/*
 * A rescue copy takes the vault's erasable secrets along, sealed under a key that derives from the
 * vault's: compaction erases them on the device, and the copy has to open afterwards too. Burning
 * destroys the vault's key, so a copy of a burned workshop opens no more.
 */

/** The secrets of a vault's slots; one that cannot be read is left out. */
export async function sealSecrets(
  name: string,
  key: Uint8Array,
  { slots, random }: Pick<VaultTuning, 'slots' | 'random'>,
): Promise<Uint8Array> {
  const none = new Uint8Array(keyLength)
  const secrets = await Promise.all(
    erasableMarks.map((mark) => slots?.read(recordSlot(name, mark)).catch(() => undefined)),
  )
  return seal(
    derive(key, 'rescue'),
    bound(name),
    concatBytes(...secrets.map((one) => one ?? none)),
    random,
  )
}

/** Reads what was sealed as the device would read its slots; undefined where the key is another. */
export function openSecrets(
  name: string,
  key: Uint8Array,
  sealed: Uint8Array,
): ErasableSlots['read'] | undefined {
  const plain = unseal(derive(key, 'rescue'), bound(name), sealed)
  if (!plain) return undefined
  const secrets = new Map<string, Uint8Array>()
  for (const [at, mark] of erasableMarks.entries()) {
    const secret = plain.slice(at * keyLength, (at + 1) * keyLength)
    if (secret.some((byte) => byte !== 0)) secrets.set(recordSlot(name, mark), secret)
  }
  return async (slot) => secrets.get(slot)
}

function bound(name: string): Uint8Array {
  return utf8ToBytes(`sotto/v1/rescue/${name}`)
}
