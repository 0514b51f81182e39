import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test'
import { findRuntime } from '../../build/runtime.ts'

const root = path.resolve(import.meta.dirname, '../..')
const standIn = path.join(import.meta.dirname, 'electron-stand-in/electron')
const runtime = findRuntime()

/** Whether the tests run on Electron itself. Tests tagged `@real` need it. */
export const onRealRuntime = runtime !== undefined

/** The one line that says what the desktop tests ran on. */
export const runtimeLine = onRealRuntime
  ? 'The desktop tests run on the Electron runtime of this computer.'
  : 'The desktop tests run on the stand-in for Electron: no runtime is here (npx install-electron gets one).'

/** A running app: a storage of its own, its window, and the way to its main process. */
export interface Desktop {
  readonly app: ElectronApplication
  readonly window: Page
  /** Where it keeps everything; the same folder again is the same person's next start. */
  readonly data: string
  readonly quit: () => Promise<void>
}

export interface StartOptions {
  readonly data?: string
  /** What the system hands over at the start: links, files. */
  readonly args?: readonly string[]
}

interface Fixtures {
  readonly startDesktop: (options?: StartOptions) => Promise<Desktop>
  /** A folder that is gone after the test. */
  readonly folder: string
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sotto-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  startDesktop: async ({ folder }, use, info) => {
    info.skip(!onRealRuntime && info.tags.includes('@real'), 'needs the Electron runtime')
    const running: Desktop[] = []
    const errors: string[] = []
    await use(async ({ data, args = [] } = {}) => {
      const started = await start(data ?? mkdtempSync(path.join(folder, 'data-')), args)
      started.window.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
      running.push(started)
      return started
    })
    for (const { quit } of running) await quit().catch(() => {})
    expect(errors, 'errors in the windows').toEqual([])
  },
})

async function start(data: string, args: readonly string[]): Promise<Desktop> {
  const app = await _electron.launch({
    executablePath: runtime ?? standIn,
    // Two apps on one computer: each takes any free port.
    args: [root, `--user-data-dir=${data}`, '--room-port=0', ...args],
    cwd: root,
    timeout: 30_000,
  })
  const window = await app.firstWindow()
  let ended = false
  const quit = async () => {
    if (ended) return
    ended = true
    await app.close()
  }
  return { app, window, data, quit }
}

export { expect } from '@playwright/test'
