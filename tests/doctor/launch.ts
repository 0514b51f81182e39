import path from 'node:path'
import { _electron } from '@playwright/test'
import { desktopExecutable, onRealRuntime, projectRoot } from '../support/desktop-runtime.ts'
import type { Means } from './step.ts'

/** Root can have no sandbox of Chromium's; everybody else keeps it. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/** What the app is started with, on a data folder. */
export function startArguments(data: string): readonly string[] {
  return [projectRoot, `--user-data-dir=${data}`, '--meeting-point-port=0']
}

/** Starts the app as `npm start` does, with its main process open to questions. */
export async function launch(folder: string): Promise<Means> {
  const data = path.join(folder, 'data')
  const networkLog = path.join(folder, 'network.json')
  const app = await _electron.launch({
    executablePath: desktopExecutable,
    args: [...startArguments(data), `--log-net-log=${networkLog}`],
    chromiumSandbox: !isRoot,
    cwd: projectRoot,
    timeout: 60_000,
  })
  const window = await app.firstWindow()
  await window.locator('#root > *').first().waitFor()
  const child = app.process()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    app,
    window,
    data,
    networkLog,
    onStandIn: !onRealRuntime,
    close: async () => {
      await window.close().catch(() => {})
      const late = new Promise<null>((resolve) => setTimeout(resolve, 20_000, null).unref())
      return Promise.race([ended, late])
    },
  }
}
