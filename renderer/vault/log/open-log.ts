import type * as Y from 'yjs'
import type { DocJournal } from '../journal/doc-journal.ts'
import { joinRecords, journalRecords } from '../journal/join-records.ts'
import { openVaultStore, type VaultStoreEvents } from '../store/y-indexeddb-store.ts'
import type { LoadReport, VaultDocConfig, VaultErrorCode } from '../vault.ts'
import type { VaultTuning } from '../vault-tuning.ts'
import { coverageOf } from './coverage.ts'
import { keepCheck, loadVault, rebuildVault } from './load-vault.ts'
import { openRecordKeys, type RecordKeys } from './record-keys.ts'
import {
  applyRecords,
  createSealedLog,
  type RecordWriter,
  type SealedLog,
  sealSnapshot,
} from './sealed-log.ts'
import { freshVault } from './vault-log.ts'
import { createRecordSeal } from './vault-record.ts'

interface OpenLogConfig {
  readonly config: VaultDocConfig
  readonly tuning: VaultTuning
  readonly writer: RecordWriter
  /** The document's second place on this device. */
  readonly journal: DocJournal
  readonly events: VaultStoreEvents
  /** Runs the loading of what is stored; see `Gathering`. */
  readonly unheard: (work: () => void) => void
  /** Called as soon as what is stored is in the document; the rest of the opening is for writing. */
  readonly onLoaded: (report: LoadReport) => void
}

type OpenedLog =
  | {
      readonly ok: true
      readonly log: SealedLog
      readonly keys: RecordKeys
      /** Whether the two places of the document differ: both are to be written anew. */
      readonly isApart: boolean
    }
  | { readonly ok: false; readonly code: VaultErrorCode }

/** Opens a document's vault: its keys, what its two places hold, and the log to go on writing to. */
export async function openLog({
  config,
  tuning,
  writer,
  journal,
  events,
  unheard,
  onLoaded,
}: OpenLogConfig): Promise<OpenedLog> {
  const { name, key } = config
  const doc: Y.Doc = config.doc
  let keys: RecordKeys | undefined
  const recordSeal = createRecordSeal(name, (slot) => keys?.keyFor(slot), tuning.random)
  const load = { name, key, recordSeal, timeout: tuning.timeout, random: tuning.random }
  const opening = openRecordKeys(name, key, tuning.slots).then((opened) => {
    keys = opened
    return opened
  })
  const reading = journal.load()
  const loaded = await loadVault(load, opening)
  if (!loaded.ok) {
    if (loaded.code === 'future-version') unheard(() => applyRecords(doc, loaded.records))
    if (loaded.code === 'cannot-open') {
      await opening.catch(() => undefined)
      const kept = await journalRecords(await reading, recordSeal)
      unheard(() => applyRecords(doc, kept))
    }
    return loaded
  }
  const opened = await opening
  const joined = await joinRecords(loaded, await reading, recordSeal)
  unheard(() => applyRecords(doc, joined.records))
  if (joined.isNewer) return { ok: false, code: 'future-version' }
  onLoaded({ damaged: joined.damaged, opened: true })
  await keepCheck(load, loaded.check)
  await opened.settle(
    joined.records.map(({ slot }) => slot),
    loaded.aside === undefined,
  )
  const { maxRecords, maxBytes } = tuning
  const logConfig = { doc, recordSeal, keys: opened, writer, journal, maxRecords, maxBytes }
  if (loaded.aside) {
    const { sealed } = sealSnapshot(logConfig, coverageOf(joined.records), 'without-deleted')
    await rebuildVault(load, loaded.aside, freshVault([sealed]))
  }
  const store = await openVaultStore(name, tuning.timeout, events)
  const log = createSealedLog(logConfig, store, joined)
  return { ok: true, log, keys: opened, isApart: joined.isApart }
}
