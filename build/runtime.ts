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
