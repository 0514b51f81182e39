import { utf8ToBytes } from '@noble/ciphers/utils.js'
import type { RandomBytes } from '../../../shared/base/ids.ts'
import { seal, unseal } from '../../../shared/keys/seal.ts'
import { vaultFormat } from './vault-record.ts'

/*
 * What lies beside a vault's records: `sotto/vN/vault-check`, sealed under the vault's key and bound
 * to the database's name. It says whose key the vault is under, and N which format of records an app
 * has to know to write to it.
 */

/** Whose a vault is and what it was last written with. */
type VaultCheck =
  /** Nothing says whose it is: it is new, or its check is damaged. */
  | { readonly state: 'unknown' }
  | { readonly state: 'ours' }
  /** Ours, and written by an app whose format this one does not know: it is read, and not written to. */
  | { readonly state: 'newer' }

/** Reads a check as it lies in the database. Total: whatever lies there, a result comes back. */
export function readCheck(key: Uint8Array, name: string, stored: unknown): VaultCheck {
  const plain = stored instanceof Uint8Array ? unseal(key, utf8ToBytes(name), stored) : undefined
  if (!plain) return { state: 'unknown' }
  const format = /^sotto\/v(\d+)\/vault-check$/.exec(new TextDecoder().decode(plain))?.[1]
  return { state: Number(format) === vaultFormat ? 'ours' : 'newer' }
}

/** The check of a vault that this app writes. */
export function makeCheck(key: Uint8Array, name: string, random: RandomBytes): Uint8Array {
  return seal(key, utf8ToBytes(name), utf8ToBytes(`sotto/v${vaultFormat}/vault-check`), random)
}
