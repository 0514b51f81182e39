import type { Cdp } from './cdp.ts'
import { KnownEvents } from './known-events.ts'
import { fromPartition, type Session } from './session.ts'
import { onlyKnown, strict } from './strict.ts'
import { WebContents } from './web-contents.ts'

const windowOptions = [
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'icon',
  'webPreferences',
]
/** Those that Chromium keeps anyway, those that are acted on here, and those that turn something off. */
const webPreferences = [
  'preload',
  'partition',
  'javascript',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'safeDialogs',
  'disableDialogs',
  'images',
  'spellcheck',
]

interface Options {
  readonly show?: boolean
  readonly width?: number
  readonly height?: number
  readonly webPreferences?: {
    readonly preload?: string
    readonly partition?: string
    readonly javascript?: boolean
    readonly sandbox?: boolean
    readonly contextIsolation?: boolean
    readonly nodeIntegration?: boolean
  }
}

/** What every window needs of the running stand-in. */
export interface Screen {
  readonly cdp: () => Cdp
  readonly created: (contents: WebContents) => void
  readonly crashed: (event: unknown, contents: WebContents, details: unknown) => void
  readonly allClosed: () => void
}

let screen: Screen | undefined
const windows = new Map<string, BrowserWindow>()
const contexts = new Map<string, Promise<string>>()
let nextId = 1

export function setScreen(given: Screen): void {
  screen = given
}

/** A window of the app: a page of Chromium that opens a moment after the constructor. */
export class BrowserWindow extends KnownEvents {
  readonly id = nextId++
  readonly #ready: Promise<WebContents>
  #contents: WebContents | undefined
  #visible: boolean
  #focused = false
  #minimized = false
  #destroyed = false
  /** Listeners and handlers that were set before the page was there. */
  readonly #early: ((contents: WebContents) => void)[] = []

  constructor(options: Options = {}) {
    super('BrowserWindow', ['ready-to-show', 'closed', 'show', 'focus'])
    onlyKnown('BrowserWindow', options, windowOptions)
    onlyKnown('webPreferences', options.webPreferences ?? {}, webPreferences)
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {}
    if (!sandbox || !contextIsolation || nodeIntegration) {
      throw new Error('The stand-in for Electron opens sandboxed, isolated windows only.')
    }
    this.#visible = options.show ?? true
    this.#ready = this.#open(options)
    this.#ready.catch((error) => console.error(error))
  }

  get webContents(): WebContents {
    const contents = this.#contents
    if (contents) return contents
    const early = this.#early
    const later = {
      send: (...args: [string, ...unknown[]]) => early.push((one) => one.send(...args)),
      printToPDF: async (options: object) => (await this.#ready).printToPDF({ ...options }),
    }
    return strict('webContents (before its page is there)', later) as unknown as WebContents
  }

  async loadURL(address: string): Promise<void> {
    await (await this.#ready).loadURL(address)
  }

  show(): void {
    this.#visible = true
    this.focus()
    this.emit('show')
  }

  focus(): void {
    for (const other of windows.values()) other.#focused = false
    this.#focused = true
    this.#contents?.focus()
    this.emit('focus')
  }

  minimize(): void {
    this.#minimized = true
    this.#focused = false
  }

  restore(): void {
    this.#minimized = false
  }

  blur(): void {
    this.#focused = false
  }

  isVisible = () => this.#visible
  isFocused = () => this.#focused
  isMinimized = () => this.#minimized
  isDestroyed = () => this.#destroyed
  setProgressBar(_progress: number): void {}

  close(): void {
    this.#contents?.close()
  }

  destroy(): void {
    this.#contents?.close()
    this.#gone()
  }

  async #open(options: Options): Promise<WebContents> {
    if (!screen) throw new Error('a window before the app is ready')
    const cdp = screen.cdp()
    const { partition, ...preferences } = options.webPreferences ?? {}
    const session = fromPartition(partition ?? 'persist:')
    const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width: options.width,
      height: options.height,
      ...(await contextOf(session, cdp)),
    })
    const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    })
    const contents = new WebContents(this.id, targetId, sessionId, session, cdp)
    await contents.prepare(preferences)
    this.#contents = strict('webContents', contents)
    windows.set(targetId, this)
    screen.created(this.#contents)
    contents.once('dom-ready', () => this.emit('ready-to-show'))
    const seen = this.#contents
    contents.on('render-process-gone', (event, details) => screen?.crashed(event, seen, details))
    contents.once('destroyed', () => this.#gone())
    for (const act of this.#early) act(contents)
    return contents
  }

  #gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    const { targetId } = this.#contents ?? {}
    if (targetId) windows.delete(targetId)
    this.emit('closed')
    if (windows.size === 0) screen?.allClosed()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.get(contents.targetId) ?? null
  }
}

/** Sessions in memory get a browser context of their own. */
async function contextOf(session: Session, cdp: Cdp): Promise<{ browserContextId?: string }> {
  if (session.partition.startsWith('persist:')) return {}
  const there =
    contexts.get(session.partition) ??
    cdp
      .send<{ browserContextId: string }>('Target.createBrowserContext')
      .then(({ browserContextId }) => browserContextId)
  contexts.set(session.partition, there)
  return { browserContextId: await there }
}

/** Chromium says that a target is gone, or that a page has opened another. */
export function watchTargets(cdp: Cdp): void {
  cdp.on<{ targetId: string }>('', 'Target.targetDestroyed', ({ targetId }) =>
    windows.get(targetId)?.webContents.markDestroyed(),
  )
  cdp.on<{ sessionId: string; targetInfo: { targetId: string; openerId?: string } }>(
    '',
    'Target.attachedToTarget',
    ({ sessionId, targetInfo }) => {
      const { targetId, openerId } = targetInfo
      const answer = openerId
        ? discard(cdp, sessionId, targetId)
        : cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
      answer.catch(() => {})
    },
  )
}

/**
 * What a page opened: every handler has said deny (or it would have thrown), so it ends before it
 * has got anything. Its opener waits for it, so it has to begin.
 */
async function discard(cdp: Cdp, sessionId: string, targetId: string): Promise<void> {
  cdp.on<{ requestId: string }>(sessionId, 'Fetch.requestPaused', ({ requestId }) => {
    const refusal = { requestId, errorReason: 'Aborted' }
    cdp.send('Fetch.failRequest', refusal, sessionId).catch(() => {})
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId)
  await cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
  await cdp.send('Target.closeTarget', { targetId })
}

export const webContents = strict('webContents', {
  fromDevToolsTargetId: (targetId: string) => windows.get(targetId)?.webContents,
  getAllWebContents: () => [...windows.values()].map((window) => window.webContents),
})
