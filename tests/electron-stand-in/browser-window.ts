import type { Chromium } from './chromium.ts'
import { KnownEvents, PreventableEvent } from './known-events.ts'
import { openPage, type PagePreferences } from './open-page.ts'
import { fromPartition } from './session.ts'
import { mortal, onlyKnown, strict } from './strict.ts'
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
  readonly webPreferences?: PagePreferences & {
    readonly partition?: string
    readonly sandbox?: boolean
    readonly contextIsolation?: boolean
    readonly nodeIntegration?: boolean
  }
}

/** What every window needs of the running stand-in. */
export interface Screen {
  readonly chromium: (isDirect: boolean) => Promise<Chromium>
  readonly created: (contents: WebContents) => void
  readonly crashed: (event: unknown, contents: WebContents, details: unknown) => void
  readonly closeRefused: () => void
  readonly allClosed: () => void
}

let screen: Screen | undefined
/** The views that the app has, of all windows that are open. */
const open = new Set<Window>()
let nextId = 1

/** Windows can be made from now on: the app is ready. */
export function setScreen(given: Screen): void {
  screen = given
}

/** A window of the app. Its contents are there at once, the page of Chromium a moment later. */
class Window extends KnownEvents {
  readonly id = nextId++
  readonly #contents: WebContents
  readonly #view: Window
  #visible: boolean
  #focused = false
  #minimized = false
  #destroyed = false

  constructor(options: Options = {}) {
    super('BrowserWindow', ['ready-to-show', 'close', 'closed', 'show', 'focus'])
    if (!screen) throw new Error('Cannot create BrowserWindow before app is ready')
    onlyKnown('BrowserWindow', options, windowOptions)
    onlyKnown('webPreferences', options.webPreferences ?? {}, webPreferences)
    const { sandbox, contextIsolation, nodeIntegration, partition } = options.webPreferences ?? {}
    if (!sandbox || !contextIsolation || nodeIntegration) {
      throw new Error('The stand-in for Electron opens sandboxed, isolated windows only.')
    }
    this.#visible = options.show ?? true
    const session = fromPartition(partition ?? 'persist:')
    session.opensWindow()
    const { chromium, created, crashed, closeRefused } = screen
    const page = chromium(session.isDirect).then(({ cdp }) =>
      openPage(cdp, session, { width: options.width, height: options.height }),
    )
    const contents = new WebContents(this.id, session, options.webPreferences ?? {}, page)
    this.#contents = contents
    contents.once('dom-ready', () => this.emit('ready-to-show'))
    contents.on('render-process-gone', (event, details) => crashed(event, contents, details))
    contents.on('close-refused', closeRefused)
    contents.once('destroyed', () => this.#gone())
    this.#view = mortal('BrowserWindow', this)
    open.add(this.#view)
    created(contents)
    // biome-ignore lint/correctness/noConstructorReturn: the app holds the view that ends as Electron's does
    return this.#view
  }

  get webContents(): WebContents {
    return this.#contents
  }

  loadURL(address: string): Promise<void> {
    return this.#contents.loadURL(address)
  }

  show(): void {
    this.#visible = true
    this.focus()
    this.emit('show')
  }

  focus(): void {
    for (const other of open) other.blur()
    this.#focused = true
    this.#contents.focus()
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

  /** Asks the page, which may refuse. */
  close(): void {
    const event = new PreventableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) screen?.closeRefused()
    else this.#contents.close({ waitForBeforeUnload: true })
  }

  destroy(): void {
    this.#contents.close()
    this.#gone()
  }

  #gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    open.delete(this.#view)
    this.emit('closed')
    if (open.size === 0) screen?.allClosed()
  }

  static getAllWindows(): Window[] {
    return [...open]
  }

  static fromWebContents(contents: WebContents): Window | null {
    return [...open].find((window) => window.webContents === contents) ?? null
  }
}

export const BrowserWindow = strict('BrowserWindow', Window)

export const webContents = strict('webContents', {
  fromDevToolsTargetId: (targetId: string) => contentsOf(targetId),
  getAllWebContents: () => [...open].map((window) => window.webContents),
})

/** The page that Chromium calls by this id. */
export function contentsOf(targetId: string): WebContents | undefined {
  return [...open].find((window) => window.webContents.targetId === targetId)?.webContents
}
