import { concatBytes } from '@noble/hashes/utils.js'
import { newId, type RandomBytes } from '../../../shared/base/ids.ts'
import { derive } from '../../../shared/keys/keys.ts'
import { seal, unseal } from '../../../shared/keys/seal.ts'
import type { ErasableSlots } from '../../platform/erasable-slots.ts'
import type { UnlockCode } from './keyring.ts'
import {
  encodeKeyringFile,
  headerBytes,
  type Kept,
  type KeyringFile,
  type KeyringHeader,
  saltLength,
} from './keyring-file.ts'
import type { Membership } from './membership.ts'
import { decodeMemberships, encodeMemberships } from './membership-codec.ts'
import { type PassphraseCost, passphraseKey } from './passphrase.ts'
import { sameBytes } from './same-bytes.ts'

/** What the keyring is sealed with, while it is open. */
export interface KeyringLock {
  readonly kept: Kept
  readonly seal: (memberships: readonly Membership[]) => { file: KeyringFile; bytes: Uint8Array }
  /** The same passphrase with a new slot: once the old slot is erased, what was written before stays shut. */
  readonly renew: () => Promise<KeyringLock>
  /** Opens what another window has written under the same passphrase. */
  readonly reopen: (file: KeyringFile) => Promise<OpenedKeyring>
}

interface Means {
  readonly cost: PassphraseCost
  readonly slots: ErasableSlots | undefined
  readonly random: RandomBytes
}

/**
 * A new lock, with a salt and a slot of its own; without a passphrase the device's own store is what keeps
 * others out. Takes about half a second with one. Rejects where the slot cannot be filled.
 */
export async function createKeyringLock(
  means: Means & { readonly passphrase: string | undefined },
): Promise<KeyringLock> {
  const { passphrase, cost, random } = means
  const salt = random(saltLength)
  const base = await baseKey(passphrase, salt, cost)
  const kept = passphrase === undefined ? 'device' : 'passphrase'
  return withNewSlot({ kept, cost, salt }, base, means)
}

/** What comes of opening a file: the workshops, and the lock under which they are written on. */
export type OpenedKeyring =
  | { readonly ok: true; readonly lock: KeyringLock; readonly memberships: readonly Membership[] }
  | { readonly ok: false; readonly code: UnlockCode }

/**
 * Opens a file and gives the lock that it goes on with; takes about half a second. Rejects where the device
 * cannot say what is in its slot.
 * @param passphrase not looked at where the device keeps the file
 */
export async function openKeyringFile(
  file: KeyringFile,
  passphrase: string,
  slots: ErasableSlots | undefined,
  random: RandomBytes,
): Promise<OpenedKeyring> {
  const { header } = file
  const words = header.kept === 'passphrase' ? passphrase : undefined
  const base = await baseKey(words, header.salt, header.cost)
  return openWithBase(file, base, { cost: header.cost, slots, random })
}

async function openWithBase(
  { header, sealed }: KeyringFile,
  base: Uint8Array,
  means: Means,
): Promise<OpenedKeyring> {
  const slotSecret = header.slot ? await means.slots?.read(header.slot) : new Uint8Array()
  if (!slotSecret) return { ok: false, code: 'key-erased' }
  const plain = unseal(fullKey(base, slotSecret), headerBytes(header), sealed)
  if (!plain) return { ok: false, code: 'wrong-passphrase' }
  const read = decodeMemberships(plain)
  if (!read.ok) return read
  const { memberships } = read
  return { ok: true, lock: makeLock(header, base, slotSecret, means), memberships }
}

async function withNewSlot(
  header: Omit<KeyringHeader, 'slot'>,
  base: Uint8Array,
  means: Means,
): Promise<KeyringLock> {
  const slot = means.slots ? newId(means.random) : ''
  const slotSecret = (await means.slots?.fill(slot)) ?? new Uint8Array()
  return makeLock({ ...header, slot }, base, slotSecret, means)
}

function makeLock(
  header: KeyringHeader,
  base: Uint8Array,
  slotSecret: Uint8Array,
  means: Means,
): KeyringLock {
  const key = fullKey(base, slotSecret)
  return {
    kept: header.kept,
    seal: (memberships) => {
      const plain = encodeMemberships(memberships)
      const file = { header, sealed: seal(key, headerBytes(header), plain, means.random) }
      return { file, bytes: encodeKeyringFile(file) }
    },
    renew: () => withNewSlot(header, base, means),
    reopen: async (file) =>
      sameBytes(file.header.salt, header.salt)
        ? openWithBase(file, base, means)
        : { ok: false, code: 'wrong-passphrase' },
  }
}

/** Without a passphrase the salt alone: then the store itself is sealed by the operating system. */
async function baseKey(
  passphrase: string | undefined,
  salt: Uint8Array,
  cost: PassphraseCost,
): Promise<Uint8Array> {
  return passphrase === undefined ? salt : await passphraseKey(passphrase, salt, cost)
}

function fullKey(base: Uint8Array, slotSecret: Uint8Array): Uint8Array {
  return derive(concatBytes(base, slotSecret), 'keyring')
}
