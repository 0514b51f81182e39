import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')
/** What is made or fetched, and what only says what once was. */
const skipped = new Set(['node_modules', 'dist', 'out', 'demo-output', 'test-results'])

/** A file of the repository: where it is, from its root and with `/`, and what is in it. */
export interface RepositoryFile {
  readonly path: string
  readonly text: string
}

/** All files under some folders (or these files themselves) whose names end so, in a stable order. */
export function filesOf(places: readonly string[], endings: readonly string[]): RepositoryFile[] {
  return places
    .flatMap((place) => walk(place))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
}

function walk(place: string): string[] {
  let entries: ReturnType<typeof list>
  try {
    entries = list(place)
  } catch {
    return [place]
  }
  return entries.flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const below = path.posix.join(place, entry.name)
    return entry.isDirectory() ? walk(below) : [below]
  })
}

function list(place: string) {
  return readdirSync(path.join(root, place), { withFileTypes: true })
}
