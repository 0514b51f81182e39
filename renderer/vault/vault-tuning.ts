import type { RandomBytes } from '../../shared/base/ids.ts'
import type { Journal } from '../../shared/journal/journal.ts'
import type { ErasableSlots } from '../platform/erasable-slots.ts'
import { deviceJournal } from '../platform/journal/device-journal.ts'
import { randomBytes } from '../platform/random.ts'
import { deviceFreshLog, type FreshLog } from './log/fresh-log.ts'
import { deviceSlots } from './slots/device-slots.ts'
import { browserWindowLock, type WindowLock } from './store/window-lock.ts'

/** What can be set for tests and benches; the app uses the defaults. */
export interface VaultTuning {
  /** Milliseconds from the first keystroke of a batch to its sealing; at most 100. */
  readonly batchDelay: number
  /** Milliseconds that the browser gets to open or delete a database. */
  readonly timeout: number
  /** Milliseconds from a failed writing to the next attempt; doubles up to a minute. */
  readonly retryDelay: number
  /** Records in the log, and bytes in them beyond twice the last snapshot, that call for compaction. */
  readonly maxRecords: number
  readonly maxBytes: number
  readonly random: RandomBytes
  /** Where a part of the key lies that can be erased; undefined: nowhere. */
  readonly slots: ErasableSlots | undefined
  readonly windows: WindowLock | undefined
  /** A second place on this device, independent of the databases; undefined where there is none. */
  readonly journal: Journal | undefined
  /** What keeps the browser's log sound after a power cut; undefined where it needs nothing. */
  readonly freshLog: FreshLog | undefined
}

/** All documents of this window write to one log. */
const freshLog = deviceFreshLog()

/** What the app uses. */
export function defaultTuning(): VaultTuning {
  return {
    batchDelay: 60,
    timeout: 5000,
    retryDelay: 2000,
    maxRecords: 500,
    maxBytes: 1 << 18,
    random: randomBytes,
    slots: deviceSlots(),
    windows: browserWindowLock(),
    journal: deviceJournal(),
    freshLog,
  }
}
