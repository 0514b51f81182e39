import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../node_modules/electron')

/** Seconds that fetching the runtime may take; it is asked once. */
const fetchSeconds = 150

/** The Electron executable, where there is one. */
export function findRuntime(): string | undefined {
  const pathFile = path.join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist')
  const executable = path.join(dist, name)
  return existsSync(executable) ? executable : undefined
}

/** The Electron executable, fetched by Electron's own installer where it is missing. */
export function ensureRuntime(): string | undefined {
  const found = findRuntime()
  if (found || !existsSync(path.join(folder, 'install.js'))) return found
  spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: fetchSeconds * 1000,
  })
  return findRuntime()
}

/** Whole sentences for who has no runtime and could not fetch one: why, and what helps. */
export function whyNotFetched(node: string = process.versions.node): string {
  const needed = neededToFetch()
  return isAtLeast(node, needed)
    ? 'Electron’s runtime is not here and could not be fetched: npx install-electron shows why.'
    : `Electron’s runtime is not here, and fetching it needs Node ${needed} or later (this is ${node}).`
}

/** The lowest Node that Electron's installer runs on, as Electron itself says. */
export function neededToFetch(): string {
  const { engines } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    engines: { node: string }
  }
  return engines.node.replace(/^>=\s*/, '').replace(/\.0$/, '')
}

function isAtLeast(version: string, lowest: string): boolean {
  const numbers = (text: string) => text.split('.').map(Number)
  const [has, needs] = [numbers(version), numbers(lowest)]
  for (const [place, wanted] of needs.entries()) {
    const here = has[place] ?? 0
    if (here !== wanted) return here > wanted
  }
  return true
}
