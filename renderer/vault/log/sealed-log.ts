import { bytesToHex } from '@noble/ciphers/utils.js'
import * as Y from 'yjs'
import type { RandomBytes } from '../../../shared/base/ids.ts'
import { type Origin, vaultOrigin } from '../../../shared/base/origin.ts'
import type { DocJournal } from '../journal/doc-journal.ts'
import type { VaultStore } from '../store/y-indexeddb-store.ts'
import { coverageOf } from './coverage.ts'
import type { RecordKeys } from './record-keys.ts'
import { packSnapshot, type Thoroughness, unpackSnapshot } from './snapshot.ts'
import { logOf } from './vault-log.ts'
import {
  type Position,
  type RecordSeal,
  recordId,
  type VaultRecord,
  writerLength,
} from './vault-record.ts'

/** Counts the records that one opening of a document writes. */
export interface RecordWriter {
  readonly id: string
  readonly next: () => Position
}

/** A writer with an id of its own, which counts from 0: no two records of a vault have one position. */
export function createRecordWriter(random: RandomBytes): RecordWriter {
  const id = bytesToHex(random(writerLength))
  let counter = 0
  return { id, next: () => ({ writer: id, counter: counter++ }) }
}

interface SealedLogConfig {
  readonly doc: Y.Doc
  readonly recordSeal: RecordSeal
  readonly keys: RecordKeys
  readonly writer: RecordWriter
  readonly journal: DocJournal
  readonly maxRecords: number
  readonly maxBytes: number
}

/** The sealed log of one document, in its store and in the journal; on the disk means in both. */
export interface SealedLog {
  /** Seals and stores one update; resolves when the disk has it. */
  readonly append: (update: Uint8Array) => Promise<void>
  /** Makes one snapshot of the document all that is stored; resolves when the disk has it. */
  readonly replace: (thoroughness: Thoroughness) => Promise<void>
  /** Whether it holds so much that a snapshot is due. */
  readonly isGrown: () => boolean
  readonly isOneSnapshot: () => boolean
  readonly close: () => Promise<void>
}

/** Puts what records hold into the document; under an origin of its own where they are not on the disk. */
export function applyRecords(
  doc: Y.Doc,
  records: readonly VaultRecord[],
  origin: Origin = vaultOrigin,
): void {
  doc.transact(() => {
    for (const { update, covers, unpacked } of records) {
      if (covers) Y.applyUpdateV2(doc, unpacked ?? unpackSnapshot(update), origin)
      else Y.applyUpdate(doc, update, origin)
    }
  }, origin)
}

/** A sealed snapshot of the document as it is now, which stands for all of these records. */
export function sealSnapshot(
  config: SealedLogConfig,
  covered: readonly Position[],
  thoroughness: Thoroughness,
): { readonly sealed: Uint8Array; readonly size: number } {
  const { writer, keys } = config
  const update = packSnapshot(config.doc, thoroughness)
  const position = writer.next()
  const others = covered.filter((one) => one.writer !== writer.id)
  const covers = [...others, position]
  const sealed = config.recordSeal.seal({ position, update, covers, slot: keys.current() })
  return { sealed, size: update.length }
}

/**
 * The log over an open store. Rejects, when it writes, with the store's error; what the document holds is not lost
 * by that.
 * @param loaded what the store holds now
 */
export function createSealedLog(
  config: SealedLogConfig,
  store: VaultStore,
  loaded: { readonly records: readonly VaultRecord[]; readonly ids: readonly string[] },
): SealedLog {
  const { recordSeal, keys, writer, journal, maxRecords, maxBytes } = config
  const log = logOf(store.vaultDoc)
  const sizes = loaded.records.map(({ update }) => update.length)
  const snapshots = loaded.records.filter(({ covers }) => covers)
  let records = sizes.length
  let bytes = sizes.reduce((sum, size) => sum + size, 0)
  let snapshot = Math.max(0, ...snapshots.map(({ update }) => update.length))
  /** The records whose content the document has, and what they cover. */
  const known = new Set(loaded.ids)
  let covered = coverageOf(loaded.records)

  const append = async (update: Uint8Array) => {
    const position = writer.next()
    const record = { position, update, covers: undefined, slot: keys.current() }
    const sealed = recordSeal.seal(record)
    known.add(recordId(sealed) ?? '')
    const change = changeBy(store.vaultDoc, () => log.push([sealed]))
    if (change) await Promise.all([store.append(change), journal.append(sealed)])
    records += 1
    bytes += update.length
  }
  const rewrite = (thoroughness: Thoroughness) => {
    // Another window may have stored what this one has not seen.
    const unseen = log.toArray().filter((sealed) => !known.has(recordId(sealed) ?? ''))
    const opened = unseen.map((sealed) => ({ sealed, record: recordSeal.open(sealed) }))
    const theirs = opened.flatMap(({ record }) => record ?? [])
    applyRecords(config.doc, theirs)
    covered = coverageOf(theirs, covered)
    const shut = opened.flatMap(({ sealed, record }) => (record ? [] : [sealed]))
    // A newer app has the document open beside this one: what it writes from now on is its own.
    if (shut.some(recordSeal.isNewer)) throw new DOMException('', 'VersionError')
    const made = sealSnapshot(config, covered, thoroughness)
    known.add(recordId(made.sealed) ?? '')
    const stands = [...shut, made.sealed]
    store.vaultDoc.transact(() => {
      log.delete(0, log.length)
      log.push(stands)
    })
    return { size: made.size, stands }
  }
  return {
    append,
    replace: async (thoroughness) => {
      let made = { size: 0, stands: [] as readonly Uint8Array[] }
      await store.replace(() => {
        made = rewrite(thoroughness)
      })
      await journal.replace(made.stands, (sealed) => known.has(recordId(sealed) ?? ''))
      const { size } = made
      records = 1
      bytes = size
      snapshot = size
    },
    isGrown: () => records > maxRecords || bytes > 2 * snapshot + maxBytes,
    isOneSnapshot: () => records <= 1 && bytes === snapshot,
    close: store.close,
  }
}

/** The one update that a change of a document makes. */
function changeBy(doc: Y.Doc, change: () => void): Uint8Array | undefined {
  let made: Uint8Array | undefined
  const take = (update: Uint8Array) => {
    made = update
  }
  doc.once('update', take)
  change()
  doc.off('update', take)
  return made
}
