import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { App } from 'electron'

/**
 * `--user-data-dir=FOLDER`: a storage elsewhere, for a second app on one computer. It has to be set
 * before anything asks where the storage is, and Electron takes a folder only that is there.
 */
export function chooseDataFolder(app: Pick<App, 'setPath'>, args: readonly string[]): void {
  const given = args.find((argument) => argument.startsWith('--user-data-dir='))
  const name = given?.slice('--user-data-dir='.length)
  if (!name) return
  const folder = path.resolve(name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
}
