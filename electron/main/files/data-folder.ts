import path from 'node:path'
import type { App } from 'electron'

/**
 * `--user-data-dir=FOLDER`: a storage elsewhere, for a second app on one computer. It has to be set
 * before anything asks where the storage is.
 */
export function chooseDataFolder(app: Pick<App, 'setPath'>, args: readonly string[]): void {
  const given = args.find((argument) => argument.startsWith('--user-data-dir='))
  const folder = given?.slice('--user-data-dir='.length)
  if (folder) app.setPath('userData', path.resolve(folder))
}
