import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Whether something that is built from `sources` has to be built (again). Paths are files or folders. */
export function isStale(built: readonly string[], sources: readonly string[]): boolean {
  if (!built.every((file) => existsSync(file))) return true
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs))
  return sources.some((source) => newest(source) > oldest)
}

function newest(source: string): number {
  const { mtimeMs } = statSync(source)
  if (!statSync(source).isDirectory()) return mtimeMs
  return readdirSync(source).reduce(
    (latest, name) => Math.max(latest, newest(path.join(source, name))),
    mtimeMs,
  )
}
