import * as Y from 'yjs'
import type { RandomBytes } from '../../shared/notebook/ids.ts'
import { vaultOrigin } from '../../shared/notebook/origin.ts'
import { coverageOf } from './coverage.ts'
import { deleteDatabase, withTimeout } from './database.ts'
import { type Loaded, loadVault, rebuildVault } from './load-vault.ts'
import { randomBytes } from './random.ts'
import { openRecordKeys, type RecordKeys, type SlotMark } from './record-keys.ts'
import { readRescueCopy } from './rescue.ts'
import { deviceSlots } from './slots/device-slots.ts'
import type { ErasableSlots } from './slots/erasable-slots.ts'
import { createStatus, errorCode } from './status.ts'
import { createUpdateBatch } from './update-batch.ts'
import type { LoadReport, StoredDoc, VaultDocConfig, VaultStatus } from './vault.ts'
import { freshVault, logOf } from './vault-log.ts'
import {
  createRecordSeal,
  hex,
  type Position,
  type VaultRecord,
  writerLength,
} from './vault-record.ts'
import { browserWindowLock, type WindowLock } from './window-lock.ts'
import { openVaultStore, type VaultStore } from './y-indexeddb-store.ts'

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
}

const defaults: Omit<VaultTuning, 'slots' | 'windows'> = {
  batchDelay: 60,
  timeout: 5000,
  retryDelay: 2000,
  maxRecords: 400,
  maxBytes: 1 << 18,
  random: randomBytes,
}

/** Opens a document's sealed storage on this device. See README.md for what it guarantees. */
export function openStoredDoc(
  config: VaultDocConfig,
  tuning: Partial<VaultTuning> = {},
): StoredDoc {
  const device = { slots: deviceSlots(), windows: browserWindowLock() }
  return new SealedDoc(config, { ...defaults, ...device, ...tuning }).face()
}

class SealedDoc {
  private readonly config: VaultDocConfig
  private readonly tuning: VaultTuning
  private keys: RecordKeys | undefined
  private readonly recordSeal
  private readonly writer: string
  private readonly status = createStatus()
  private readonly batch
  private counter = 0
  private store: VaultStore | undefined
  /** What the records in the log cover; a snapshot has to say so. */
  private covered: readonly Position[] = []
  /** Bytes and records in the log since the last snapshot. */
  private size = { records: 0, bytes: 0, snapshot: 0 }
  /** Updates that are in memory and not known to be on the disk: the next writing has to be whole. */
  private behind = false
  private letWindowGo: (() => void) | undefined
  private ended = false
  private work: Promise<void> = Promise.resolve()
  private retry: ReturnType<typeof setTimeout> | undefined
  private retryDelay: number
  private readonly loaded: Promise<LoadReport>

  constructor(config: VaultDocConfig, tuning: VaultTuning) {
    this.config = { ...config, key: config.key.slice() }
    this.tuning = tuning
    this.retryDelay = tuning.retryDelay
    this.recordSeal = createRecordSeal(
      config.name,
      (slot) => this.keys?.keyFor(slot),
      tuning.random,
    )
    this.writer = hex(tuning.random(writerLength))
    this.batch = createUpdateBatch(
      Math.min(tuning.batchDelay, 100),
      () => void this.inTurn(this.save),
    )
    // What was in the document before its storage was opened has to get there too.
    const before = Y.encodeStateAsUpdate(config.doc)
    if (before.length > 2) this.batch.add(before)
    config.doc.on('update', this.onUpdate)
    globalThis.document?.addEventListener('visibilitychange', this.onHidden)
    this.loaded = this.inTurn(this.open).then(() => this.report)
  }

  private report: LoadReport = { damaged: 0, opened: false }

  face(): StoredDoc {
    return {
      loaded: this.loaded,
      status: this.status.current,
      onStatus: this.status.subscribe,
      flush: () => this.settle(this.save),
      compact: () => this.settle(this.rewrite),
      rescue: () => readRescueCopy(this.config.name, this.tuning.timeout),
      close: () => this.close(),
      burn: () => this.burn(),
    }
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === vaultOrigin || this.ended) return
    this.batch.add(update)
    if (this.status.current().state === 'saved') this.status.set({ state: 'saving' })
  }

  /** A tab that goes to the background may not come back. */
  private readonly onHidden = () => {
    if (document.visibilityState === 'hidden') void this.inTurn(this.save)
  }

  /** One thing after the other; a failure becomes a status, never a rejection. */
  private inTurn(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(step.bind(this)).catch((error) => this.fail(error))
    return this.work
  }

  private async settle(step: () => Promise<void>): Promise<VaultStatus> {
    await this.inTurn(step)
    return this.status.current()
  }

  private open(): Promise<void> {
    const { windows, slots, timeout } = this.tuning
    if (!(windows && slots)) return this.load().then(() => this.save())
    const loaded = windows.exclusively(this.config.name, () => this.load())
    return withTimeout(loaded, timeout * 2).then(() => this.save())
  }

  private async load(): Promise<void> {
    if (this.ended || this.store) return
    const { name, key } = this.config
    this.keys = await openRecordKeys(name, key, this.tuning.slots)
    const config = { ...this.config, ...this.tuning, recordSeal: this.recordSeal }
    const loaded = await loadVault(config)
    if (!loaded.ok) {
      this.status.set({ state: 'failed', code: loaded.code })
      this.behind = true
      if (loaded.code !== 'wrong-key') this.retryLater()
      return
    }
    this.apply(loaded.records)
    this.report = { damaged: loaded.damaged, opened: true }
    await this.keys.settle(
      loaded.records.map(({ slot }) => slot),
      loaded.aside === undefined,
    )
    if (loaded.aside) await rebuildVault(config, loaded.aside, freshVault([this.snapshot()]))
    this.store = await openVaultStore(this.config.name, this.tuning.timeout, {
      onClosed: () => this.lost('closed-by-browser'),
      onDeleted: () => this.lost('burned'),
    })
    this.letWindowGo ??= await this.tuning.windows?.hold(name)
    this.measure(loaded)
    this.retryDelay = this.tuning.retryDelay
  }

  private apply(records: readonly VaultRecord[]): void {
    this.config.doc.transact(() => {
      for (const { update } of records) Y.applyUpdate(this.config.doc, update, vaultOrigin)
    }, vaultOrigin)
    this.covered = coverageOf(records)
  }

  private measure(loaded: Loaded & { ok: true }): void {
    const bytes = loaded.records.map(({ update }) => update.length)
    const snapshots = loaded.records.filter(({ covers }) => covers)
    this.size = {
      records: bytes.length,
      bytes: bytes.reduce((sum, length) => sum + length, 0),
      snapshot: Math.max(0, ...snapshots.map(({ update }) => update.length)),
    }
  }

  /** Seals and stores what was gathered. Saved is said when the disk has it. */
  private async save(): Promise<void> {
    if (this.ended) return
    if (!this.store) {
      if (this.status.current().state === 'failed' && !this.batch.isEmpty()) this.behind = true
      return
    }
    if (this.behind) return this.rewrite()
    const update = this.batch.take()
    if (update) await this.append(update)
    if (this.size.records > this.tuning.maxRecords || this.isLarge()) return this.rewrite()
    this.settled()
  }

  private async append(update: Uint8Array): Promise<void> {
    const store = this.store
    if (!store) return
    this.behind = true
    const record = this.recordSeal.seal({
      position: this.next(),
      update,
      covers: undefined,
      slot: this.slot(),
    })
    let change: Uint8Array | undefined
    const take = (made: Uint8Array) => {
      change = made
    }
    store.vaultDoc.once('update', take)
    logOf(store.vaultDoc).push([record])
    if (change) await store.append(change)
    this.behind = false
    this.size.records += 1
    this.size.bytes += update.length
  }

  /** Compaction, and with it a new key, where no other window still writes under the one of now. */
  private async rewrite(): Promise<void> {
    const { windows, slots } = this.tuning
    const { name } = this.config
    if (!(windows && slots && this.keys)) return this.replace()
    await windows.exclusively(name, async () => {
      const rotation = (await windows.isAlone(name)) ? await this.rotate() : undefined
      await this.replace()
      // Not erased now is erased at the next opening.
      await rotation?.done().catch(() => undefined)
    })
  }

  /** Without a new slot the notes are still saved, under the one of now. */
  private async rotate() {
    return this.keys?.rotate().catch(() => undefined)
  }

  /** Everything that is stored becomes one snapshot of the document as it is now. */
  private async replace(): Promise<void> {
    const store = this.store
    if (!store || this.ended) return
    this.batch.take()
    this.behind = true
    await store.replace(() => {
      const log = logOf(store.vaultDoc)
      const opened = log.toArray().map((bytes) => ({ bytes, record: this.recordSeal.open(bytes) }))
      // Another window may have stored what this one has not seen.
      this.apply(opened.flatMap(({ record }) => record ?? []))
      const shut = opened.flatMap(({ bytes, record }) => (record ? [] : [bytes]))
      store.vaultDoc.transact(() => {
        log.delete(0, log.length)
        log.push([...shut, this.snapshot()])
      })
    })
    this.behind = false
    this.settled()
  }

  /** A sealed snapshot without what was deleted: a fresh document keeps no deleted text, not even for undo. */
  private snapshot(): Uint8Array {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.config.doc))
    const update = Y.encodeStateAsUpdate(copy)
    copy.destroy()
    const position = this.next()
    const covers = [...this.covered.filter(({ writer }) => writer !== this.writer), position]
    this.size = { records: 1, bytes: update.length, snapshot: update.length }
    return this.recordSeal.seal({ position, update, covers, slot: this.slot() })
  }

  private slot(): SlotMark {
    return this.keys?.current() ?? ''
  }

  private next(): Position {
    return { writer: this.writer, counter: this.counter++ }
  }

  private isLarge(): boolean {
    return this.size.bytes > 2 * this.size.snapshot + this.tuning.maxBytes
  }

  private settled(): void {
    this.status.set({ state: this.batch.isEmpty() ? 'saved' : 'saving' })
  }

  /** What is in memory stays; the next attempt writes all of it. */
  private fail(error: unknown): void {
    if (this.ended) return
    this.behind = true
    this.status.set({ state: 'failed', code: errorCode(error, this.store !== undefined) })
    this.retryLater()
  }

  private lost(code: 'closed-by-browser' | 'burned'): void {
    if (this.ended) return
    void this.store?.close().catch(() => undefined)
    this.store = undefined
    this.status.set({ state: 'failed', code })
    if (code === 'burned') this.end()
    else this.retryLater()
    this.behind = true
  }

  private retryLater(): void {
    clearTimeout(this.retry)
    this.retry = setTimeout(() => {
      void this.inTurn(this.store ? this.rewrite : this.open)
    }, this.retryDelay)
    this.retryDelay = Math.min(this.retryDelay * 2, 60_000)
  }

  private end(): void {
    this.ended = true
    clearTimeout(this.retry)
    this.batch.take()
    this.config.doc.off('update', this.onUpdate)
    globalThis.document?.removeEventListener('visibilitychange', this.onHidden)
  }

  private async close(): Promise<void> {
    const changed = this.size.records > 1 || !this.batch.isEmpty()
    await this.inTurn(changed ? this.rewrite : this.save)
    this.end()
    await this.letGo()
  }

  private async burn(): Promise<void> {
    this.end()
    await this.work
    const { slots } = this.tuning
    const { name, key } = this.config
    // The key first: if the power goes now, what is left opens no more.
    this.keys ??= await openRecordKeys(name, key, slots)
    await this.keys.eraseAll()
    key.fill(0)
    await this.letGo()
    this.status.set({ state: 'failed', code: 'burned' })
    await deleteDatabase(this.config.name, this.tuning.timeout)
  }

  private async letGo(): Promise<void> {
    const store = this.store
    this.store = undefined
    await store?.close().catch(() => undefined)
    this.letWindowGo?.()
    this.letWindowGo = undefined
  }
}
