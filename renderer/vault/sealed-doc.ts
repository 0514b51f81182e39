import { createSerial } from '../../shared/base/serial.ts'
import { landed } from '../../shared/notebook/landing.ts'
import { createDocJournal } from './journal/doc-journal.ts'
import { gatherUpdates } from './log/gather-updates.ts'
import { openLog } from './log/open-log.ts'
import { openRecordKeys, type RecordKeys } from './log/record-keys.ts'
import { rewriteLog } from './log/rewrite-log.ts'
import { createRecordWriter, type SealedLog } from './log/sealed-log.ts'
import type { Thoroughness } from './log/snapshot.ts'
import { createRetry } from './retry.ts'
import { createStatus, errorCode } from './status.ts'
import { deleteDatabase, withTimeout } from './store/database.ts'
import type { LoadReport, VaultDocConfig, VaultErrorCode } from './vault.ts'
import type { VaultTuning } from './vault-tuning.ts'

/** One document and its sealed log: what is gathered, what is written, what is true. */
export class SealedDoc {
  readonly loaded: Promise<LoadReport>
  readonly status = createStatus()
  /** One thing after the other; a failure becomes a status, never a rejection. */
  readonly inTurn = (step: () => Promise<void>): Promise<void> =>
    this.serial(() => step().catch((error: unknown) => this.fail(error)))
  private readonly serial = createSerial()
  private readonly config: VaultDocConfig
  private readonly tuning: VaultTuning
  private readonly writer
  private readonly gathered
  private readonly retry
  private readonly journal
  private keys: RecordKeys | undefined
  private log: SealedLog | undefined
  private letWindowGo: (() => void) | undefined
  private letLogGo: (() => Promise<void>) | undefined
  /** Updates that are in memory and not known to be on the disk: the next writing has to be whole. */
  private behind = false
  /** The browser has closed the database: it may have cleared it, and all else that was kept. */
  private wasClosed = false
  private ended = false
  private tellLoaded: (report: LoadReport) => void = () => undefined

  constructor(config: VaultDocConfig, tuning: VaultTuning) {
    this.config = { ...config, key: config.key.slice() }
    this.tuning = tuning
    this.writer = createRecordWriter(tuning.random)
    this.journal = createDocJournal(config.name, tuning.journal)
    this.retry = createRetry(tuning.retryDelay, () => {
      void this.inTurn(() => (this.log ? this.rewrite('quick') : this.open()))
    })
    this.gathered = gatherUpdates({
      doc: config.doc,
      delay: Math.min(tuning.batchDelay, 100),
      onDue: () => void this.inTurn(() => this.save()),
      onChange: () => {
        if (this.status.current().state === 'saved') this.status.set({ state: 'saving' })
      },
    })
    globalThis.document?.addEventListener('visibilitychange', this.onHidden)
    this.loaded = new Promise((resolve) => {
      this.tellLoaded = resolve
    })
    // Settles also where nothing could be loaded; the first word counts.
    void this.inTurn(() => this.open()).then(() => this.tellLoaded({ damaged: 0, opened: false }))
  }

  /** As {@link save}; where the database is not open, it is tried at once and not at the next turn. */
  async saveNow(): Promise<void> {
    const { state, code } = { code: undefined, ...this.status.current() }
    if (state === 'failed' && code && !isFinal(code) && !this.log) await this.open()
    else await this.save()
  }

  /** Seals and stores what was gathered. Saved is said when the disk has it. */
  async save(): Promise<void> {
    if (this.ended) return
    if (!this.log) {
      if (!this.gathered.isEmpty()) this.behind = true
      return
    }
    if (this.behind) return this.rewrite('quick')
    const update = this.gathered.take()
    if (update) {
      this.behind = true
      await this.log.append(update)
      this.behind = false
    }
    if (this.log.isGrown()) return this.rewrite('quick')
    this.settled()
  }

  rewrite(thoroughness: Thoroughness): Promise<void> {
    return rewriteLog(this.config.name, this.tuning, this.keys, async () => {
      await landed(this.config.doc)
      if (!this.log || this.ended) return
      this.gathered.take()
      this.behind = true
      await this.log.replace(thoroughness)
      this.behind = false
      this.settled()
    })
  }

  /** Saves, compacts where something changed, and lets go. */
  async close(): Promise<void> {
    await this.inTurn(async () => {
      const changed = !(this.log?.isOneSnapshot() && this.gathered.isEmpty())
      await (changed ? this.rewrite('without-deleted') : this.save())
    })
    this.end()
    await this.letGo()
  }

  async burn(): Promise<void> {
    this.end()
    await this.inTurn(async () => undefined)
    const { slots, timeout } = this.tuning
    const { name, key } = this.config
    // The key first: if the power goes now, what is left opens no more.
    const keys = this.keys ?? (await openRecordKeys(name, key, slots))
    await keys.eraseAll()
    key.fill(0)
    await this.letGo()
    this.status.set({ state: 'failed', code: 'burned' })
    const gone = await Promise.allSettled([this.journal.drop(), deleteDatabase(name, timeout)])
    for (const one of gone) if (one.status === 'rejected') throw one.reason
  }

  /** A tab that goes to the background may not come back. */
  private readonly onHidden = () => {
    if (document.visibilityState === 'hidden') void this.inTurn(() => this.save())
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
    if (this.wasClosed && !((await this.config.isKept?.()) ?? true)) {
      this.behind = true
      this.status.set({ state: 'failed', code: 'cleared' })
      return this.retry.later()
    }
    const { config, tuning, writer, journal } = this
    const opened = await openLog({
      config,
      tuning,
      writer,
      journal,
      events: {
        onClosed: () => this.lost('closed-by-browser'),
        onDeleted: () => this.lost('burned'),
      },
      unheard: this.gathered.unheard,
      onLoaded: (report) => this.tellLoaded(report),
    })
    if (!opened.ok) {
      this.behind = true
      this.status.set({ state: 'failed', code: opened.code })
      if (!isFinal(opened.code)) this.retry.later()
      return
    }
    // Before anything is written; what is stored is on the screen already.
    this.letLogGo ??= await tuning.freshLog?.hold()
    this.keys = opened.keys
    this.log = opened.log
    if (opened.isApart) this.behind = true
    this.wasClosed = false
    this.letWindowGo ??= await tuning.windows?.hold(config.name)
    this.retry.succeeded()
  }

  private settled(): void {
    this.status.set({ state: this.gathered.isEmpty() ? 'saved' : 'saving' })
  }

  /** What is in memory stays; the next attempt writes all of it. */
  private fail(error: unknown): void {
    if (this.ended) return
    this.behind = true
    const code = errorCode(error, this.log !== undefined)
    this.status.set({ state: 'failed', code })
    if (isFinal(code)) void this.letGo()
    else this.retry.later()
  }

  private lost(code: 'closed-by-browser' | 'burned'): void {
    if (this.ended) return
    void this.letGo()
    this.behind = true
    this.wasClosed ||= code === 'closed-by-browser'
    this.status.set({ state: 'failed', code })
    if (code === 'burned') this.end()
    else this.retry.later()
  }

  private end(): void {
    this.ended = true
    this.retry.stop()
    this.gathered.stop()
    globalThis.document?.removeEventListener('visibilitychange', this.onHidden)
  }

  private async letGo(): Promise<void> {
    const { log, letWindowGo, letLogGo } = this
    this.log = undefined
    this.letWindowGo = undefined
    this.letLogGo = undefined
    await log?.close().catch(() => undefined)
    letWindowGo?.()
    await letLogGo?.()
  }
}

/** What another attempt does not mend. */
function isFinal(code: VaultErrorCode): boolean {
  return code === 'wrong-key' || code === 'future-version'
}
