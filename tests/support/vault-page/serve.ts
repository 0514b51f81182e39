import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { serveScript } from '../serve-script.ts'

/** Leaves a promise of the vault out, to see that a test notices. */
export type LeftOut = 'sealing' | 'slots' | 'waiting' | 'strictness' | 'journal'

const page = fileURLToPath(new URL('page.ts', import.meta.url))

/** Serves the vault's test page on the loopback. */
export function serveVaultPage(leftOut?: LeftOut) {
  return serveScript(page, leftOut ? [without(leftOut)] : [])
}

/** A file of the vault, and what becomes of its source where a promise is left out. */
interface Substitute {
  readonly file: RegExp
  readonly change: (source: string) => string
}

const noJournal: Substitute = {
  file: /platform\/journal\/device-journal\.ts$/,
  change: () => 'export const deviceJournal = () => undefined',
}

const substitutes: Readonly<Record<LeftOut, readonly Substitute[]>> = {
  sealing: [
    {
      file: /shared\/keys\/seal\.ts$/,
      change: () =>
        'export const seal = (key, bound, plain) => plain; export const unseal = (key, bound, sealed) => sealed',
    },
  ],
  slots: [
    {
      file: /slots\/device-slots\.ts$/,
      change: () => 'export const deviceSlots = () => undefined',
    },
  ],
  waiting: [
    {
      file: /vault\/log\/sealed-log\.ts$/,
      change: (source) => {
        const waits =
          'if (change) await Promise.all([store.append(change), journal.append(sealed)])'
        if (!source.includes(waits)) throw new Error('nothing waits here any more')
        return source.replace(waits, 'setTimeout(() => change && store.append(change), 80)')
      },
    },
    noJournal,
  ],
  journal: [noJournal],
  // Of the two places each would mend what the other loses.
  strictness: [
    {
      file: /vault\/store\/(database|y-indexeddb-store)\.ts$/,
      change: (source) => {
        const strict = "durability: 'strict'"
        if (!source.includes(strict)) throw new Error('nothing is strict here any more')
        return source.replaceAll(strict, "durability: 'relaxed'")
      },
    },
    noJournal,
  ],
}

function without(leftOut: LeftOut): Plugin {
  const all = substitutes[leftOut]
  const found = new Set<Substitute>()
  return {
    name: 'left-out',
    setup: ({ onLoad, onEnd }) => {
      for (const one of all)
        onLoad({ filter: one.file }, async ({ path }) => {
          found.add(one)
          return { contents: one.change(await readFile(path, 'utf8')), loader: 'ts' }
        })
      onEnd(() => {
        if (found.size < all.length)
          throw new Error(`what is left out (${leftOut}) is somewhere else now`)
      })
    },
  }
}
