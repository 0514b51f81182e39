import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { Window } from 'happy-dom'

/** What of a page editors look for, wherever they run. */
const globals = [
  'document',
  'navigator',
  'HTMLElement',
  'Element',
  'Node',
  'MutationObserver',
  'CSS',
] as const

/** A module of ours, with what it imports of the interface, run in Node beside a page without a screen. */
export async function inNode<T>(entry: string): Promise<T> {
  const window = new Window()
  Object.assign(globalThis, { window })
  for (const name of globals) Object.assign(globalThis, { [name]: window[name] })
  const folder = mkdtempSync(path.join(tmpdir(), 'sotto-bench-'))
  try {
    const outfile = path.join(folder, 'bench.mjs')
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      jsx: 'automatic',
      loader: { '.css': 'empty', '.woff2': 'empty' },
      logLevel: 'error',
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
      },
    })
    return (await import(pathToFileURL(outfile).href)) as T
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
