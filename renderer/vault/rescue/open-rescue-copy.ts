import { rescueOrigin } from '../../../shared/base/origin.ts'
import type { ErasableSlots } from '../../platform/erasable-slots.ts'
import { randomBytes } from '../../platform/random.ts'
import { countMissing } from '../log/coverage.ts'
import { readRecordKeys } from '../log/record-keys.ts'
import { applyRecords } from '../log/sealed-log.ts'
import { recordsIn, salvage } from '../log/vault-log.ts'
import { createRecordSeal, type VaultRecord } from '../log/vault-record.ts'
import { deviceSlots } from '../slots/device-slots.ts'
import type { StoredDoc, VaultDocConfig } from '../vault.ts'
import { decodeRescueFile, type RescueFile, type RescueFileProblem } from './rescue-file.ts'
import { openSecrets } from './rescue-secrets.ts'

/** A document that a copy may be of: the vault that it lay in, and where what it holds goes. */
export interface RescueTarget extends VaultDocConfig {
  readonly stored: Pick<StoredDoc, 'loaded' | 'flush'>
}

type RescueProblem =
  | RescueFileProblem
  /** Of another device, or of a workshop that this one is not in (any more). */
  | 'no-key'
  /** Of this device; and nothing in it opens. */
  | 'nothing-opens'

/** What became of a rescue copy; where it is not `ok`, no document has changed. */
export type RescueResult =
  | {
      readonly ok: true
      /** Pieces that did not open or are missing. */
      readonly damaged: number
      /** Whether this device's disk has it now. */
      readonly saved: boolean
    }
  | { readonly ok: false; readonly code: RescueProblem }

/**
 * Merges what opens of a rescue copy into the document that it is of; twice changes nothing. Total:
 * whatever the bytes are, a result comes back.
 * @param slots this device's, for a copy that was made when they could not be read
 */
export async function openRescueCopy(
  bytes: Uint8Array,
  targets: readonly RescueTarget[],
  slots: Pick<ErasableSlots, 'read'> | undefined = deviceSlots(),
): Promise<RescueResult> {
  const read = decodeRescueFile(bytes)
  if (!read.ok) return read
  const target = targets.find(({ name }) => name === read.file.name)
  if (!target) return { ok: false, code: 'no-key' }
  const { records, shut } = await openRecords(read.file, target.key, slots)
  if (records.length === 0) return { ok: false, code: 'nothing-opens' }
  // What is stored comes first, so that it is not taken for missing.
  await target.stored.loaded
  applyRecords(target.doc, records, rescueOrigin)
  const { state } = await target.stored.flush()
  const damaged = shut + countMissing(records) + (read.cut ? 1 : 0)
  return { ok: true, damaged, saved: state === 'saved' }
}

async function openRecords(
  { name, secrets, log, aside }: RescueFile,
  key: Uint8Array,
  slots: Pick<ErasableSlots, 'read'> | undefined,
): Promise<{ readonly records: readonly VaultRecord[]; readonly shut: number }> {
  const taken = openSecrets(name, key, secrets)
  const onDevice = (slot: string) => slots?.read(slot).catch(() => undefined)
  const readSlot = async (slot: string) => (await taken?.(slot)) ?? (await onDevice(slot))
  const keys = await readRecordKeys(name, key, readSlot)
  const { openQuickly } = createRecordSeal(name, (mark) => keys.get(mark), randomBytes)
  const found = salvage(log)
  // What was set aside is a raw record that was no update, or a sealed one that did not open.
  const again = aside.flatMap((part) => recordsIn(part) ?? [part])
  const opened = await Promise.all([...found.sealed, ...again].map(openQuickly))
  const records = opened.filter((record) => record !== undefined)
  return { records, shut: opened.length - records.length + found.unreadable.length }
}
