import { fromPage, toPage } from './addresses.ts'
import type { Cdp } from './cdp.ts'
import { decode, encode } from './codec.ts'
import { handleInvoke } from './ipc-main.ts'
import { KnownEvents, PreventableEvent } from './known-events.ts'
import { bindingName, pageScript, preloadScript, worldName } from './page-scripts.ts'
import { type Session, schemes } from './session.ts'
import { onlyKnown, unimplemented } from './strict.ts'

interface Frame {
  readonly id: string
  readonly url: string
  readonly parentId?: string
}
interface Paused {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: { readonly url: string }
}
interface Context {
  readonly uniqueId: string
  readonly id: number
  readonly name: string
  readonly auxData?: { readonly frameId?: string }
}
type OpenHandler = (details: { readonly url: string }) => { readonly action: string }

const knownEvents = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-finish-load',
  'destroyed',
  'dom-ready',
  'render-process-gone',
]

/** One page of Chromium, as the main process sees it. */
export class WebContents extends KnownEvents {
  readonly id: number
  readonly targetId: string
  readonly session: Session
  readonly #cdp: Cdp
  readonly #sessionId: string
  readonly #frames = new Map<string, Frame>()
  readonly #contexts = new Map<number, Context>()
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #expected: string | undefined
  #destroyed = false

  constructor(id: number, targetId: string, sessionId: string, session: Session, cdp: Cdp) {
    super('webContents', knownEvents)
    this.id = id
    this.targetId = targetId
    this.session = session
    this.#cdp = cdp
    this.#sessionId = sessionId
  }

  /** Prepares the page before it shows anything. */
  async prepare(options: { readonly preload?: string; readonly javascript?: boolean }) {
    this.#listen()
    await this.#ask('Page.enable')
    await this.#ask('Inspector.enable')
    await this.#ask('Runtime.enable')
    await this.#ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    if (options.javascript === false) {
      await this.#ask('Emulation.setScriptExecutionDisabled', { value: true })
    }
    if (options.preload) {
      await this.#ask('Runtime.addBinding', { name: bindingName, executionContextName: worldName })
      await this.#ask('Page.addScriptToEvaluateOnNewDocument', { source: pageScript })
      await this.#ask('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(options.preload),
        worldName,
      })
    }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  async loadURL(address: string): Promise<void> {
    const url = toPage(address, this.session.number, schemes)
    this.#expected = url
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText } = await this.#ask<{ errorText?: string }>('Page.navigate', { url })
    if (errorText) throw new Error(errorText)
    await loaded
  }

  reload(): void {
    // Navigates to where it is: what listens for navigations sees it, as in Electron.
    void this.#ask('Page.reload').catch(() => {})
  }

  getURL(): string {
    return fromPage([...this.#frames.values()].find(({ parentId }) => !parentId)?.url ?? '')
  }

  send(channel: string, ...args: unknown[]): void {
    const text = encode(args)
    for (const { uniqueId, name } of this.#contexts.values()) {
      if (name === worldName) void this.#deliver(uniqueId, 'event', channel, text)
    }
  }

  async printToPDF(options: Readonly<Record<string, unknown>>): Promise<Buffer> {
    onlyKnown('printToPDF', options, [
      'pageSize',
      'preferCSSPageSize',
      'printBackground',
      'generateTaggedPDF',
      'generateDocumentOutline',
    ])
    if (options.pageSize !== 'A4') throw unimplemented('printToPDF page size')
    const { pageSize: _, ...same } = options
    const { data } = await this.#ask<{ data: string }>('Page.printToPDF', {
      ...same,
      paperWidth: 8.27,
      paperHeight: 11.69,
    })
    return Buffer.from(data, 'base64')
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  close(_options: { readonly waitForBeforeUnload?: boolean } = {}): void {
    if (!this.#destroyed) void this.#cdp.send('Target.closeTarget', { targetId: this.targetId })
  }

  focus(): void {
    void this.#cdp.send('Target.activateTarget', { targetId: this.targetId })
  }

  /** Chromium has closed the page. */
  markDestroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.emit('destroyed')
  }

  #ask<Result = unknown>(method: string, params: Readonly<Record<string, unknown>> = {}) {
    return this.#cdp.send<Result>(method, params, this.#sessionId)
  }

  #listen(): void {
    const on = <P>(method: string, listener: (params: P) => void) =>
      this.#cdp.on(this.#sessionId, method, listener)
    on<{ frame: Frame }>('Page.frameNavigated', ({ frame }) => this.#frames.set(frame.id, frame))
    on<{ frameId: string }>('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId))
    on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 5 }),
    )
    on('Page.domContentEventFired', () => this.emit('dom-ready'))
    on('Page.loadEventFired', () => this.emit('did-finish-load'))
    on<{ url: string }>('Page.windowOpen', ({ url }) => {
      const { action } = this.#openHandler({ url: fromPage(url) })
      // The window itself is closed as soon as it appears.
      if (action !== 'deny') throw unimplemented('opening of windows')
    })
    on<{ context: Context }>('Runtime.executionContextCreated', ({ context }) =>
      this.#contexts.set(context.id, context),
    )
    on<{ executionContextId: number }>('Runtime.executionContextDestroyed', (gone) =>
      this.#contexts.delete(gone.executionContextId),
    )
    on('Runtime.executionContextsCleared', () => this.#contexts.clear())
    on<{ name: string; payload: string; executionContextId: number }>(
      'Runtime.bindingCalled',
      ({ name, payload, executionContextId }) => {
        if (name === bindingName) void this.#invoked(executionContextId, payload)
      },
    )
    on<Paused>('Fetch.requestPaused', (paused) => this.#requested(paused))
  }

  async #invoked(contextId: number, payload: string): Promise<void> {
    const context = this.#contexts.get(contextId)
    const frame = this.#frames.get(context?.auxData?.frameId ?? '')
    if (!context) return
    const [id, channel, args] = decode(payload) as [number, string, unknown[]]
    const senderFrame = frame
      ? { url: fromPage(frame.url), parent: this.#frames.get(frame.parentId ?? '') ?? null }
      : null
    try {
      const value = await handleInvoke(channel, { sender: this, senderFrame }, args)
      await this.#deliver(context.uniqueId, 'answer', id, encode(value))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      await this.#deliver(context.uniqueId, 'refuse', id, reason)
    }
  }

  async #deliver(uniqueContextId: string, kind: string, ...args: unknown[]): Promise<void> {
    const expression = `standInDeliver.${kind}(${args.map((arg) => JSON.stringify(arg)).join()})`
    // The page may be gone by now, and its context with it.
    await this.#ask('Runtime.evaluate', { expression, uniqueContextId }).catch(() => {})
  }

  /** Every request of the page waits here for those who may refuse it. */
  #requested({ requestId, resourceType, frameId, request }: Paused): void {
    const navigates = resourceType === 'Document' && !this.#isExpected(request.url)
    const refused =
      (navigates && this.#preventsNavigation(frameId, fromPage(request.url))) ||
      this.#filtered(fromPage(request.url))
    const answer = refused
      ? this.#ask('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : this.#ask('Fetch.continueRequest', { requestId })
    answer.catch(() => {})
  }

  #isExpected(url: string): boolean {
    const expected = this.#expected === url
    if (expected) this.#expected = undefined
    return expected
  }

  #preventsNavigation(frameId: string, url: string): boolean {
    const isMainFrame = !this.#frames.get(frameId)?.parentId && frameId === this.targetId
    const event = new PreventableEvent({ url, isMainFrame })
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event, url)
    return event.defaultPrevented
  }

  #filtered(url: string): boolean {
    let cancelled = false
    this.session.filter?.({ url }, ({ cancel }) => {
      cancelled = cancel === true
    })
    return cancelled
  }
}
