import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { KnownEvents } from './known-events.ts'
import { createQuitting } from './quitting.ts'
import { takeLock } from './single-instance.ts'
import { strict, unimplemented } from './strict.ts'

const events = [
  'ready',
  'session-created',
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

/** What the app needs of the windows, and of the screen that shows them. */
export interface Shown {
  readonly hasWindows: () => boolean
  readonly closeWindows: () => void
  readonly destroyWindows: () => void
  readonly close: () => Promise<void>
}

const nothingShown: Shown = {
  hasWindows: () => false,
  closeWindows: () => {},
  destroyWindows: () => {},
  close: async () => {},
}

class App extends KnownEvents {
  readonly switches = new Map<string, string>()
  readonly #paths = new Map<string, string>([
    ['userData', path.join(homedir(), '.config', 'sotto')],
    ['documents', homedir()],
    ['temp', tmpdir()],
  ])
  /** Set by who runs the stand-in. */
  shown = nothingShown
  isPackaged = false
  #markReady: () => void = () => {}
  #ready = false
  readonly #whenReady = new Promise<void>((resolve) => {
    this.#markReady = resolve
  })
  readonly quitting = createQuitting({
    emit: (name, ...args) => this.emit(name, ...args),
    keepsOpen: () => this.listenerCount('window-all-closed') > 0,
    hasWindows: () => this.shown.hasWindows(),
    closeWindows: () => this.shown.closeWindows(),
    destroyWindows: () => this.shown.destroyWindows(),
    shutDown: (code) => void this.#end(code),
  })
  /** The arguments of the starts that follow this one. */
  readonly #next: (readonly string[])[] = []
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => {
      if (this.#ready) throw new Error('a switch after the app was ready has no effect')
      this.switches.set(name, value)
    },
    hasSwitch: (name: string) => this.switches.has(name),
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  })

  constructor() {
    super('app', events)
  }

  whenReady(): Promise<void> {
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
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  setPath(name: string, folder: string): void {
    this.getPath(name)
    if (!existsSync(folder)) throw new Error('Failed to set path')
    this.#paths.set(name, folder)
  }

  getPath(name: string): string {
    const found = this.#paths.get(name)
    if (found === undefined) throw unimplemented(`path ${name}`)
    return found
  }

  getPreferredSystemLanguages(): string[] {
    return (process.env.LANGUAGE || 'en').split(':')
  }

  setAsDefaultProtocolClient(_scheme: string): boolean {
    return true
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath('userData'), (args) => {
      // What a second start says before this one is ready waits.
      void this.#whenReady.then(() => this.emit('second-instance', {}, args, process.cwd(), null))
    })
  }

  relaunch({ args = process.argv.slice(1) }: { readonly args?: readonly string[] } = {}): void {
    this.#next.push(args)
  }

  quit(): void {
    this.quitting.quit()
  }

  exit(code = 0): void {
    this.quitting.exit(code)
  }

  async #end(code: number): Promise<void> {
    await this.shown.close()
    for (const args of this.#next) {
      const executable = path.join(import.meta.dirname, 'electron')
      spawn(executable, args, { detached: true, stdio: 'ignore' }).unref()
    }
    process.exit(code)
  }
}

/** The app itself; what the main process imports is the strict view of it. */
export const theApp = new App()
export const app = strict('app', theApp)

/** Electron refuses most of its parts until the app is ready, each in words of its own. */
export function needsReady(complaint: string): void {
  if (!theApp.isReady()) throw new Error(complaint)
}
