import { concatBytes } from '@noble/ciphers/utils.js'
import { derive } from '../../../shared/keys/keys.ts'
import type { ErasableSlots } from '../../platform/erasable-slots.ts'

/** Which of a vault's two slots is part of a record's key; empty: none, where there are no slots. */
export type SlotMark = '' | 'a' | 'b'

/**
 * The keys of one vault's records: the vault's key, joined with a secret that can be erased.
 * Compaction moves to the other slot and erases the one before; then nothing opens the old records
 * any more that the database's files may still hold.
 */
export interface RecordKeys {
  /** What new records are sealed with. */
  readonly current: () => SlotMark
  readonly keyFor: (mark: SlotMark) => Uint8Array | undefined
  /**
   * Decides what to go on with, once the records are known.
   * @param used the marks of the records that opened
   * @param whole false where records are damaged: then nothing is erased
   */
  readonly settle: (used: readonly SlotMark[], whole: boolean) => Promise<void>
  /** Goes over to the other slot. Call `done` when everything is stored under it, and only then. */
  readonly rotate: () => Promise<{ readonly done: () => Promise<void> }>
  readonly eraseAll: () => Promise<void>
}

/** A vault's two slots. */
export const erasableMarks = ['a', 'b'] as const

/** The name of a vault's slot. */
export function recordSlot(name: string, mark: SlotMark): string {
  return `${name}-${mark}`
}

/** The key for every mark that there is one for. Rejects where the device cannot say what is in the slots. */
export async function readRecordKeys(
  name: string,
  key: Uint8Array,
  read: ErasableSlots['read'] | undefined,
): Promise<Map<SlotMark, Uint8Array>> {
  const keys = new Map<SlotMark, Uint8Array>([['', key]])
  const secrets = await Promise.all(erasableMarks.map((mark) => read?.(recordSlot(name, mark))))
  for (const [at, mark] of erasableMarks.entries()) {
    const secret = secrets[at]
    if (secret) keys.set(mark, joined(key, secret))
  }
  return keys
}

function joined(key: Uint8Array, secret: Uint8Array): Uint8Array {
  return derive(concatBytes(key, secret), 'vault-records')
}

/** Reads a vault's slots. Rejects where the device cannot say what is in them. */
export async function openRecordKeys(
  name: string,
  key: Uint8Array,
  slots: ErasableSlots | undefined,
): Promise<RecordKeys> {
  const keys = await readRecordKeys(name, key, slots?.read)
  let current: SlotMark = ''
  const fill = async (mark: SlotMark) => {
    // A rotation that failed half-way may have stored records under it after all: keep its secret.
    if (keys.has(mark)) return
    const secret = await slots?.fill(recordSlot(name, mark))
    if (secret) keys.set(mark, joined(key, secret))
  }
  const erase = async (mark: SlotMark) => {
    if (mark === '') return
    keys.delete(mark)
    await slots?.erase(recordSlot(name, mark))
  }
  return {
    current: () => current,
    keyFor: (mark) => keys.get(mark),
    settle: async (used, whole) => {
      const found = erasableMarks.find((mark) => used.includes(mark) && keys.has(mark))
      if (!slots) return
      current = found ?? (used.includes('') ? '' : 'a')
      if (current) await fill(current)
      for (const mark of erasableMarks)
        if (whole && mark !== current && !used.includes(mark) && keys.has(mark)) await erase(mark)
    },
    rotate: async () => {
      if (!slots) return { done: async () => undefined }
      const before = current
      const next = before === 'a' ? 'b' : 'a'
      await fill(next)
      current = next
      return { done: () => erase(before) }
    },
    eraseAll: async () => {
      for (const mark of erasableMarks) await erase(mark)
    },
  }
}
