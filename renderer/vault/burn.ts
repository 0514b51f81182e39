import type { Directory } from '../../shared/directory/directory.ts'
import type { Journal } from '../../shared/journal/journal.ts'
import { isVaultOf } from '../../shared/keys/doc-keys.ts'
import type { ErasableSlots } from '../platform/erasable-slots.ts'
import { deviceJournal } from '../platform/journal/device-journal.ts'
import { createDocJournal, documentsIn } from './journal/doc-journal.ts'
import { journalNames } from './journal/journaled-slots.ts'
import type { Keyring } from './keyring/keyring.ts'
import type { Membership } from './keyring/membership.ts'
import { recordSlot } from './log/record-keys.ts'
import { deviceSlots } from './slots/device-slots.ts'
import { deleteDatabase } from './store/database.ts'
import type { StoredDoc } from './vault.ts'

/** How far a burn came; only `key-left` leaves anything that opens. */
export type BurnResult =
  | { readonly ok: true }
  /** The keyring could not be written, so the workshop's keys are still on this device: try again. */
  | { readonly ok: false; readonly code: 'key-left' }
  /** The keys are gone and nothing opens any more; some sealed data lie there until the next start. */
  | { readonly ok: false; readonly code: 'data-left' }

interface BurnConfig {
  readonly keyring: Keyring
  readonly membership: Membership
  /** The workshop's documents that are open in this window. */
  readonly open: readonly StoredDoc[]
  readonly slots?: ErasableSlots | undefined
  readonly journal?: Journal | undefined
}

const timeout = 5000

/**
 * Burns one workshop on this device: the key first, then the data, for each database 5 s at most. Invites on this
 * device included. Never rejects: where the device cannot list its databases or slots, data are left.
 */
export async function burnWorkshop(config: BurnConfig): Promise<BurnResult> {
  const { keyring, membership, open, slots = deviceSlots(), journal = deviceJournal() } = config
  const removed = await keyring.remove(membership.id)
  if (!removed.ok) return { ok: false, code: 'key-left' }
  const closed = await Promise.allSettled(open.map((stored) => stored.burn()))
  const swept = await sweep((name) => isVaultOf(membership.storageSecret, name), slots, journal)
  const gone = swept && closed.every(({ status }) => status === 'fulfilled')
  return gone ? { ok: true } : { ok: false, code: 'data-left' }
}

/**
 * Deletes vaults that no workshop of this device has a key to: a burn that was cut short. Call it
 * after unlocking; does nothing unless the keyring is open and kept.
 */
export async function sweepLeftovers(
  keyring: Keyring,
  slots: ErasableSlots | undefined = deviceSlots(),
  journal: Journal | undefined = deviceJournal(),
): Promise<void> {
  const status = keyring.status()
  if (status.state !== 'open' || status.kept === 'session') return
  const secrets = keyring.memberships().map(({ storageSecret }) => storageSecret)
  await sweep(
    (name) => /^[0-9a-f]{40}$/.test(name) && !secrets.some((secret) => isVaultOf(secret, name)),
    slots,
    journal,
  )
}

/** Erases the slots of all vaults that are meant and deletes what they hold, in both places. False where one is left. */
async function sweep(
  isMeant: (name: string) => boolean,
  slots: ErasableSlots | undefined,
  journal: Journal | undefined,
): Promise<boolean> {
  // What cannot be listed is left, and said; the rest goes all the same.
  const listed = await Promise.allSettled([indexedDB.databases(), slots?.list() ?? []])
  const [databases, slotList] = listed
  const kept = journal ? documentsIn(await journalNames(journal)).filter(isMeant) : []
  const names = listOf(databases).flatMap(({ name }) => (name && isMeant(name) ? [name] : []))
  const slotNames = listOf(slotList).filter((slot) => isMeant(slot.replace(/-[ab]$/, '')))
  const all = [
    ...names.flatMap((name) => [recordSlot(name, 'a'), recordSlot(name, 'b')]),
    ...slotNames,
    ...kept.flatMap((name) => [recordSlot(name, 'a'), recordSlot(name, 'b')]),
  ]
  const erased = await Promise.allSettled([...new Set(all)].map((slot) => slots?.erase(slot)))
  const deleted = await Promise.allSettled(names.map((name) => deleteDatabase(name, timeout)))
  const dropped = await Promise.allSettled(
    kept.map((name) => createDocJournal(name, journal).drop()),
  )
  return [...listed, ...erased, ...deleted, ...dropped].every(
    ({ status }) => status === 'fulfilled',
  )
}

function listOf<T>(one: PromiseSettledResult<readonly T[]>): readonly T[] {
  return one.status === 'fulfilled' ? one.value : []
}

/** The request to burn that this person has yet to answer; the organizer, who asks, burns last. */
export function openBurnRequest(directory: Directory, membership: Membership) {
  const { burnRequest } = directory
  const asked = membership.secrets.role !== 'organizer'
  return asked && burnRequest?.serial !== membership.burnDeclined ? burnRequest : undefined
}
