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
import { desktopExecutable, onRealRuntime, projectRoot } from './desktop-runtime.ts'

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
  /** Beside this process's own. */
  readonly env?: Readonly<Record<string, string>>
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
  startDesktop: async ({ folder }, use) => {
    const running: Desktop[] = []
    const errors: string[] = []
    await use(async ({ data, args = [], env = {} } = {}) => {
      const started = await startDesktopApp(
        data ?? mkdtempSync(path.join(folder, 'data-')),
        args,
        env,
      )
      started.window.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
      running.push(started)
      return started
    })
    for (const { quit } of running) await quit().catch(() => {})
    expect(errors, 'errors in the windows').toEqual([])
  },
})

/** Starts the app on a data folder; whoever starts it quits it. */
export async function startDesktopApp(
  data: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Desktop> {
  const app = await _electron.launch({
    executablePath: desktopExecutable,
    // Two apps on one computer: each takes any free port.
    args: [projectRoot, `--user-data-dir=${data}`, '--meeting-point-port=0', ...args],
    // Playwright starts Electron without Chromium's sandbox unless it is told; root can have none.
    chromiumSandbox: onRealRuntime && process.getuid?.() !== 0,
    cwd: projectRoot,
    env: { ...(process.env as Record<string, string>), ...env },
    timeout: 30_000,
  })
  const window = await app.firstWindow()
  // Something of the app is drawn: the page is the app's, and will not be loaded any more.
  await window.locator('#root > *').first().waitFor()
  let ended = false
  const quit = async () => {
    if (ended) return
    ended = true
    await app.close()
  }
  return { app, window, data, quit }
}

export { expect } from '@playwright/test'
export { desktopExecutable, projectRoot } from './desktop-runtime.ts'
