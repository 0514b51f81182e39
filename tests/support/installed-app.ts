import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'

/** A running app that was started as people start it: by its own executable, with no debugger for Node. */
export interface InstalledApp {
  readonly window: Page
  readonly process: ChildProcess
  /** Closes its window, as people do, and waits until its process has ended; its exit code. */
  readonly close: () => Promise<number | null>
}

/**
 * The executable that SOTTO_INSTALLED names. Where it is Electron itself, or what stands in for it,
 * it is given this project to run.
 */
export const installedExecutable = process.env.SOTTO_INSTALLED

/** Starts it on a data folder. The fuses refuse Playwright's own way in, so it is driven as a browser. */
export async function startInstalled(
  executable: string,
  data: string,
  given: readonly string[] = [],
): Promise<InstalledApp> {
  const isElectron = /^electron(\.exe)?$/i.test(path.basename(executable))
  const args = [
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--remote-debugging-port=0',
    ...(isElectron ? [path.resolve(import.meta.dirname, '../..')] : []),
    `--user-data-dir=${data}`,
    '--meeting-point-port=0',
    ...given,
  ]
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const browser = await Promise.race([connect(child), ended.then(failed)])
  const [context] = browser.contexts()
  if (!context) throw new Error('no window')
  const window = context.pages()[0] ?? (await context.waitForEvent('page'))
  await window.locator('#root > *').first().waitFor()
  return {
    window,
    process: child,
    close: async () => {
      await window.close({ runBeforeUnload: false }).catch(() => {})
      const code = await ended
      await browser.close().catch(() => {})
      return code
    },
  }
}

/** Chromium says on its error output where it can be driven. */
async function connect(child: ChildProcess): Promise<Browser> {
  if (!child.stderr) throw new Error('no error output')
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (!address) continue
    // Nobody reads on; what is written must not fill the pipe.
    child.stderr.resume()
    return chromium.connectOverCDP(address)
  }
  throw new Error('it never said where it can be driven')
}

function failed(code: number | null): never {
  throw new Error(`the app ended before it had a window (${code})`)
}
