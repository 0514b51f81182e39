import * as Y from 'yjs'
import { vaultOrigin } from '../../shared/notebook/origin.ts'
import { deleteDatabase, withTimeout } from './database.ts'
import { openLog } from './open-log.ts'
import { openRecordKeys, type RecordKeys } from './record-keys.ts'
import { readRescueCopy } from './rescue.ts'
import { createRecordWriter, type SealedLog } from './sealed-log.ts'
import type { Thoroughness } from './snapshot.ts'
import { createStatus, errorCode } from './status.ts'
import { createUpdateBatch } from './update-batch.ts'
import type { LoadReport, StoredDoc, VaultDocConfig, VaultStatus } from './vault.ts'
import { defaultTuning, type VaultTuning } from './vault-tuning.ts'

const longestRetry = 60_000

/** Opens a document's sealed storage on this device. See README.md for what it guarantees. */
export function openStoredDoc(
  config: VaultDocConfig,
  tuning: Partial<VaultTuning> = {},
): StoredDoc {
  const doc = new SealedDoc(config, { ...defaultTuning(), ...tuning })
  return {
    loaded: doc.loaded,
    status: doc.status.current,
    onStatus: doc.status.subscribe,
    flush: () => doc.settle(() => doc.save()),
    compact: () => doc.settle(() => doc.rewrite('without-deleted')),
    rescue: () => readRescueCopy(config.name, doc.tuning.timeout),
    close: () => doc.close(),
    burn: () => doc.burn(),
  }
}

/** One document and its sealed log: what is gathered, what is written, what is true. */
class SealedDoc {
  readonly loaded: Promise<LoadReport>
  readonly status = createStatus()
  readonly tuning: VaultTuning
  private readonly config: VaultDocConfig
  private readonly writer
  private readonly batch
  private keys: RecordKeys | undefined
  private log: SealedLog | undefined
  private letWindowGo: (() => void) | undefined
  /** Updates that are in memory and not known to be on the disk: the next writing has to be whole. */
  private behind = false
  private ended = false
  private work: Promise<void> = Promise.resolve()
  private retry: ReturnType<typeof setTimeout> | undefined
  private retryDelay: number
  private tellLoaded: (report: LoadReport) => void = () => undefined

  constructor(config: VaultDocConfig, tuning: VaultTuning) {
    this.config = { ...config, key: config.key.slice() }
    this.tuning = tuning
    this.retryDelay = tuning.retryDelay
    this.writer = createRecordWriter(tuning.random)
    this.batch = createUpdateBatch(
      Math.min(tuning.batchDelay, 100),
      () => void this.inTurn(() => this.save()),
    )
    // What was in the document before its storage was opened has to get there too.
    const before = Y.encodeStateAsUpdate(config.doc)
    if (before.length > 2) this.batch.add(before)
    config.doc.on('update', this.onUpdate)
    globalThis.document?.addEventListener('visibilitychange', this.onHidden)
    this.loaded = new Promise((resolve) => {
      this.tellLoaded = resolve
    })
    // Settles also where nothing could be loaded; the first word counts.
    void this.inTurn(() => this.open()).then(() => this.tellLoaded({ damaged: 0, opened: false }))
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === vaultOrigin || this.ended) return
    this.batch.add(update)
    if (this.status.current().state === 'saved') this.status.set({ state: 'saving' })
  }

  /** A tab that goes to the background may not come back. */
  private readonly onHidden = () => {
    if (document.visibilityState === 'hidden') void this.inTurn(() => this.save())
  }

  /** One thing after the other; a failure becomes a status, never a rejection. */
  private inTurn(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(step).catch((error) => this.fail(error))
    return this.work
  }

  async settle(step: () => Promise<void>): Promise<VaultStatus> {
    await this.inTurn(step)
    return this.status.current()
  }

  private async open(): Promise<void> {
    const { windows, slots, timeout } = this.tuning
    if (windows && slots) {
      const alone = windows.exclusively(this.config.name, () => this.load())
      await withTimeout(alone, timeout * 2)
    } else await this.load()
    await this.save()
  }

  private async load(): Promise<void> {
    if (this.ended || this.log) return
    const { config, tuning, writer } = this
    const opened = await openLog({
      config,
      tuning,
      writer,
      events: {
        onClosed: () => this.lost('closed-by-browser'),
        onDeleted: () => this.lost('burned'),
      },
      onLoaded: (report) => this.tellLoaded(report),
    })
    if (!opened.ok) {
      this.behind = true
      this.status.set({ state: 'failed', code: opened.code })
      if (opened.code !== 'wrong-key') this.retryLater()
      return
    }
    this.keys = opened.keys
    this.log = opened.log
    this.letWindowGo ??= await tuning.windows?.hold(config.name)
    this.retryDelay = tuning.retryDelay
  }

  /** Seals and stores what was gathered. Saved is said when the disk has it. */
  async save(): Promise<void> {
    if (this.ended) return
    if (!this.log) {
      if (!this.batch.isEmpty()) this.behind = true
      return
    }
    if (this.behind) return this.rewrite('quick')
    const update = this.batch.take()
    if (update) {
      this.behind = true
      await this.log.append(update)
      this.behind = false
    }
    if (this.log.isGrown()) return this.rewrite('quick')
    this.settled()
  }

  /** Compaction, and with it a new key, where no other window still writes under the one of now. */
  async rewrite(thoroughness: Thoroughness): Promise<void> {
    const { windows, slots } = this.tuning
    const { name } = this.config
    if (!(windows && slots)) return this.replace(thoroughness)
    await windows.exclusively(name, async () => {
      // Without a new slot the notes are still saved, under the one of now.
      const rotation = (await windows.isAlone(name))
        ? await this.keys?.rotate().catch(() => undefined)
        : undefined
      await this.replace(thoroughness)
      // What is not erased now is erased at the next opening.
      await rotation?.done().catch(() => undefined)
    })
  }

  private async replace(thoroughness: Thoroughness): Promise<void> {
    if (!this.log || this.ended) return
    this.batch.take()
    this.behind = true
    await this.log.replace(thoroughness)
    this.behind = false
    this.settled()
  }

  private settled(): void {
    this.status.set({ state: this.batch.isEmpty() ? 'saved' : 'saving' })
  }

  /** What is in memory stays; the next attempt writes all of it. */
  private fail(error: unknown): void {
    if (this.ended) return
    this.behind = true
    this.status.set({ state: 'failed', code: errorCode(error, this.log !== undefined) })
    this.retryLater()
  }

  private lost(code: 'closed-by-browser' | 'burned'): void {
    if (this.ended) return
    void this.letGo()
    this.behind = true
    this.status.set({ state: 'failed', code })
    if (code === 'burned') this.end()
    else this.retryLater()
  }

  private retryLater(): void {
    clearTimeout(this.retry)
    this.retry = setTimeout(() => {
      void this.inTurn(() => (this.log ? this.rewrite('quick') : this.open()))
    }, this.retryDelay)
    this.retryDelay = Math.min(this.retryDelay * 2, longestRetry)
  }

  private end(): void {
    this.ended = true
    clearTimeout(this.retry)
    this.batch.take()
    this.config.doc.off('update', this.onUpdate)
    globalThis.document?.removeEventListener('visibilitychange', this.onHidden)
  }

  async close(): Promise<void> {
    await this.inTurn(async () => {
      const changed = !(this.log?.isOneSnapshot() && this.batch.isEmpty())
      await (changed ? this.rewrite('without-deleted') : this.save())
    })
    this.end()
    await this.letGo()
  }

  async burn(): Promise<void> {
    this.end()
    await this.work
    const { slots, timeout } = this.tuning
    const { name, key } = this.config
    // The key first: if the power goes now, what is left opens no more.
    const keys = this.keys ?? (await openRecordKeys(name, key, slots))
    await keys.eraseAll()
    key.fill(0)
    await this.letGo()
    this.status.set({ state: 'failed', code: 'burned' })
    await deleteDatabase(name, timeout)
  }

  private async letGo(): Promise<void> {
    const { log, letWindowGo } = this
    this.log = undefined
    this.letWindowGo = undefined
    await log?.close().catch(() => undefined)
    letWindowGo?.()
  }
}
