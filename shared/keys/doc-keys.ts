import { bytesToHex } from '@noble/hashes/utils.js'
import { base64url } from '../base/base64url.ts'
import { type DocKey, derive } from './keys.ts'

/**
 * The name of a document's room: 40 hexadecimal digits. All that a meeting point learns of the
 * document, and nobody without the key can tell which workshop it belongs to.
 */
export function roomTopic(key: DocKey): string {
  return bytesToHex(derive(key, 'room-topic', 20))
}

/** Seals what goes through the meeting point: 256 bits as text. */
export function roomPassword(key: DocKey): string {
  return base64url.encode(derive(key, 'room-password'))
}

/** Seals a document's `.sotto` file: 32 bytes. */
export function bundleKey(key: DocKey): Uint8Array {
  return derive(key, 'bundle')
}

/** Where a document lies on one device, and what seals it there. */
interface VaultKeys {
  /** The name of the database: 40 hexadecimal digits that no invite can be matched with. */
  readonly name: string
  /** 32 bytes. */
  readonly key: Uint8Array
}

/**
 * The vault of a document on one device. From the device's own secret for this workshop, which is
 * in no invite: a leaked invite neither opens the vault nor shows that this disk holds one.
 */
export function vaultKeys(storageSecret: Uint8Array, key: DocKey): VaultKeys {
  const topic = roomTopic(key)
  const own = bytesToHex(derive(storageSecret, `vault-name/${topic}`, 10))
  return {
    name: own + vaultTag(storageSecret, own),
    key: derive(storageSecret, `vault-key/${topic}`),
  }
}

/** Whether a database belongs to the workshop of this secret; nobody without it can tell. */
export function isVaultOf(storageSecret: Uint8Array, name: string): boolean {
  return name.length === 40 && name.slice(20) === vaultTag(storageSecret, name.slice(0, 20))
}

function vaultTag(storageSecret: Uint8Array, own: string): string {
  return bytesToHex(derive(storageSecret, `vault-tag/${own}`, 10))
}
