import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { launchArguments, unseenFeatures } from '../support/launch-arguments.ts'
import { Cdp } from './cdp.ts'

export interface Chromium {
  readonly cdp: Cdp
  readonly process: ChildProcess
}

export interface ChromiumOptions {
  readonly dataFolder: string
  readonly switches: ReadonlyMap<string, string>
  /** Where the app's schemes are served. */
  readonly schemePort: number
  /** Whether requests go past every proxy. */
  readonly isDirect: boolean
}

/** Starts Chromium without a window. Playwright reads its DevTools line from our standard error. */
export function startChromium(options: ChromiumOptions): Chromium {
  const { dataFolder, switches, schemePort, isDirect } = options
  // Whoever starts the tests has found one; looking for it again here would cost half a second.
  const executable = process.env.CHROME_PATH
  if (!executable) throw new Error('no browser for the stand-in: CHROME_PATH names none')
  const userDataDir = path.join(dataFolder, 'chromium')
  mkdirSync(userDataDir, { recursive: true })
  const ours = launchArguments.filter((argument) => !switches.has(nameOf(argument)))
  const given = [...switches]
    .filter(([name]) => !(isDirect && name === 'proxy-server'))
    .map(([name, value]) => {
      // Electron has no address bar whose suggestions could be loaded.
      const all = name === 'disable-features' ? [value, ...unseenFeatures].join(',') : value
      return all ? `--${name}=${all}` : `--${name}`
    })
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-startup-window',
      '--remote-debugging-port=0',
      '--remote-debugging-pipe',
      `--user-data-dir=${userDataDir}`,
      `--host-resolver-rules=MAP *.electron.localhost:80 127.0.0.1:${schemePort}`,
      `--ip-address-space-overrides=${addressSpaces(schemePort)}`,
      ...(isDirect ? ['--no-proxy-server'] : []),
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

/**
 * Pages of a scheme of one's own count as public, in the rules for access to the local network; the
 * networks of this computer are local, whatever their addresses.
 */
function addressSpaces(schemePort: number): string {
  const cards = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const local = cards.filter(({ internal, family }) => !internal && family === 'IPv4')
  const networks = local.flatMap(({ cidr }) => (cidr ? [`${cidr}=local`] : []))
  return [`127.0.0.1:${schemePort}=public`, ...networks].join()
}

function nameOf(argument: string): string {
  return argument.replace(/^--/, '').split('=', 1)[0] ?? ''
}
