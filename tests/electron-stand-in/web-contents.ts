import { toPage } from './addresses.ts'
import { watchFrames } from './frames.ts'
import { KnownEvents, PreventableEvent } from './known-events.ts'
import type { OpenedPage, PagePreferences } from './open-page.ts'
import { connectPreload } from './page-messages.ts'
import { guardRequests } from './page-requests.ts'
import { type Session, schemes } from './session.ts'
import { mortal, onlyKnown, unimplemented } from './strict.ts'

type OpenHandler = (details: { readonly url: string }) => { readonly action: string }
type Params = Readonly<Record<string, unknown>>

const knownEvents = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'will-prevent-unload',
  'did-finish-load',
  'destroyed',
  'dom-ready',
  'render-process-gone',
  // The stand-in's own: a page has refused to be closed.
  'close-refused',
]

/** The contents of a window: there from the start, the page of Chromium a moment later. */
export class WebContents extends KnownEvents {
  readonly id: number
  readonly session: Session
  /** Chromium's name for the page; undefined until it is there. */
  targetId: string | undefined
  readonly #page: Promise<OpenedPage>
  readonly #view: WebContents
  #frames: ReturnType<typeof watchFrames> | undefined
  #send: ((channel: string, args: readonly unknown[]) => void) | undefined
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #expected: string | undefined
  #destroyed = false

  constructor(id: number, session: Session, options: PagePreferences, page: Promise<OpenedPage>) {
    super('webContents', knownEvents)
    this.id = id
    this.session = session
    this.#view = mortal('webContents', this)
    this.#page = page.then(async (opened) => {
      await this.#attach(opened, options)
      return opened
    })
    this.#page.catch((error) => console.error(error))
    // biome-ignore lint/correctness/noConstructorReturn: the app holds the view that ends as Electron's does
    return this.#view
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  async loadURL(address: string): Promise<void> {
    await this.#page
    const url = toPage(address, this.session.number, schemes)
    this.#expected = url
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText } = await this.#ask<{ errorText?: string }>('Page.navigate', { url })
    if (errorText) throw new Error(errorText)
    await loaded
  }

  reload(): void {
    // By the main process, so that nobody who listens for navigations is asked.
    this.#expected = toPage(this.getURL(), this.session.number, schemes)
    this.#ask('Page.reload').catch(() => {})
  }

  getURL(): string {
    return this.#frames?.mainAddress() ?? ''
  }

  /** What is sent to a page that is not there yet is lost. */
  send(channel: string, ...args: unknown[]): void {
    this.#send?.(channel, args)
  }

  async printToPDF(options: Params): Promise<Buffer> {
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

  close({ waitForBeforeUnload = false }: { readonly waitForBeforeUnload?: boolean } = {}): void {
    if (this.#destroyed) return
    const closing = waitForBeforeUnload
      ? this.#ask('Page.close')
      : this.#page.then(({ cdp, targetId }) => cdp.send('Target.closeTarget', { targetId }))
    closing.catch(() => {})
  }

  focus(): void {
    this.#page
      .then(({ cdp, targetId }) => cdp.send('Target.activateTarget', { targetId }))
      .catch(() => {})
  }

  /** Chromium has closed the page. */
  markDestroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.emit('destroyed')
  }

  async #ask<Result = unknown>(method: string, params: Params = {}): Promise<Result> {
    const { cdp, sessionId } = await this.#page
    return cdp.send<Result>(method, params, sessionId)
  }

  /** Prepares the page before it shows anything. */
  async #attach(page: OpenedPage, { preload, javascript }: PagePreferences): Promise<void> {
    const { cdp, sessionId } = page
    this.targetId = page.targetId
    const frames = watchFrames(cdp, sessionId)
    this.#frames = frames
    this.#listen(page)
    await cdp.send('Page.enable', {}, sessionId)
    await cdp.send('Inspector.enable', {}, sessionId)
    await guardRequests({
      page,
      session: this.session,
      contents: this.#view,
      emit: (name, ...args) => this.emit(name, ...args),
      hasParent: frames.hasParent,
      isExpected: (url) => this.#isExpected(url),
    })
    if (javascript === false) {
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId)
    }
    if (!preload) return
    const deps = { page, session: this.session, contents: this.#view, frames, preload }
    this.#send = await connectPreload(deps)
  }

  #listen({ cdp, sessionId }: OpenedPage): void {
    const on = <P>(method: string, listener: (params: P) => void) =>
      cdp.on(sessionId, method, listener)
    on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 5 }),
    )
    on('Page.domContentEventFired', () => this.emit('dom-ready'))
    on('Page.loadEventFired', () => this.emit('did-finish-load'))
    on<{ url: string }>('Page.windowOpen', ({ url }) => {
      const { action } = this.#openHandler({ url })
      // The window itself is closed as soon as it appears.
      if (action !== 'deny') throw unimplemented('opening of windows')
    })
    // Nobody is asked whether to leave, as in Electron: the page's word counts, unless it is overruled.
    on<{ type: string }>('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return
      const event = new PreventableEvent()
      this.emit('will-prevent-unload', event)
      const accept = event.defaultPrevented
      cdp.send('Page.handleJavaScriptDialog', { accept }, sessionId).catch(() => {})
      if (!accept) this.emit('close-refused')
    })
  }

  #isExpected(url: string): boolean {
    const expected = this.#expected === url
    if (expected) this.#expected = undefined
    return expected
  }
}
