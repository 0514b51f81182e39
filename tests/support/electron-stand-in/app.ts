import { homedir } from 'node:os'
import path from 'node:path'
import { BrowserWindow } from './browser-window.ts'
import { KnownEvents, PreventableEvent } from './known-events.ts'
import { takeLock } from './single-instance.ts'
import { strict, unimplemented } from './strict.ts'

const events = [
  'ready',
  'web-contents-created',
  'render-process-gone',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'open-url',
  'open-file',
]

class App extends KnownEvents {
  readonly switches = new Map<string, string>()
  readonly #paths = new Map<string, string>([
    ['userData', path.join(homedir(), '.config', 'sotto')],
    ['documents', homedir()],
  ])
  /** Set by who runs the stand-in: how to close Chromium. */
  closeScreen: () => Promise<void> = async () => {}
  isPackaged = false
  #markReady: () => void = () => {}
  #ready = false
  #sandboxed = false
  readonly #whenReady = new Promise<void>((resolve) => {
    this.#markReady = resolve
  })
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => {
      if (this.#ready) throw new Error('a switch after the app was ready')
      this.switches.set(name, value)
    },
    hasSwitch: (name: string) => this.switches.has(name),
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  })

  /** Resolves when the app waits to be ready: it has said all that has to be said before. */
  readonly awaited: Promise<void>
  #markAwaited: () => void = () => {}

  constructor() {
    super('app', events)
    this.awaited = new Promise((resolve) => {
      this.#markAwaited = resolve
    })
  }

  whenReady(): Promise<void> {
    this.#markAwaited()
    return this.#whenReady
  }

  isReady(): boolean {
    return this.#ready
  }

  becomeReady(): void {
    this.#ready = true
    this.#markReady()
    this.emit('ready')
  }

  /** Every window of the stand-in is sandboxed by Chromium, unless root runs it. */
  enableSandbox(): void {
    this.#sandboxed = true
  }

  isSandboxed(): boolean {
    return this.#sandboxed
  }

  setPath(name: string, folder: string): void {
    this.getPath(name)
    this.#paths.set(name, folder)
  }

  getPath(name: string): string {
    const found = this.#paths.get(name)
    if (found === undefined) throw unimplemented(`path ${name}`)
    return found
  }

  setAsDefaultProtocolClient(_scheme: string): boolean {
    return true
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath('userData'), (args) => {
      this.emit('second-instance', {}, args, process.cwd())
    })
  }

  quit(): void {
    this.emit('before-quit', new PreventableEvent())
    const event = new PreventableEvent()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) void this.#end()
  }

  exit(code = 0): void {
    void this.closeScreen().finally(() => process.exit(code))
  }

  async #end(): Promise<void> {
    for (const window of BrowserWindow.getAllWindows()) window.close()
    this.emit('quit', {}, 0)
    await this.closeScreen()
    process.exit(0)
  }
}

/** The app itself; what the main process imports is the strict view of it. */
export const theApp = new App()
export const app = strict('app', theApp)
