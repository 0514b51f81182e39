import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { launchArguments } from '../launch-arguments.ts'
import { Cdp } from './cdp.ts'

export interface Chromium {
  readonly cdp: Cdp
  readonly process: ChildProcess
}

/** Starts Chromium without a window. Playwright reads its DevTools line from our standard error. */
export function startChromium(
  dataFolder: string,
  switches: ReadonlyMap<string, string>,
  schemePort: number,
): Chromium {
  // Whoever starts the tests has found one; looking for it again here would cost half a second.
  const executable = process.env.CHROME_PATH
  if (!executable) throw new Error('no browser for the stand-in: CHROME_PATH names none')
  const userDataDir = path.join(dataFolder, 'chromium')
  mkdirSync(userDataDir, { recursive: true })
  const ours = launchArguments.filter((argument) => !switches.has(nameOf(argument)))
  const given = [...switches].map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-startup-window',
      '--remote-debugging-port=0',
      '--remote-debugging-pipe',
      `--user-data-dir=${userDataDir}`,
      `--host-resolver-rules=MAP *.electron.localhost:80 127.0.0.1:${schemePort}`,
      ...ours,
      ...given,
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  )
  child.stderr?.setEncoding('utf8')
  child.stderr?.on('data', (text: string) => {
    const line = /DevTools listening on ws:\/\/\S+/.exec(text)
    if (line) process.stderr.write(`${line[0]}\n`)
  })
  return { cdp: new Cdp(child), process: child }
}

function nameOf(argument: string): string {
  return argument.replace(/^--/, '').split('=', 1)[0] ?? ''
}
