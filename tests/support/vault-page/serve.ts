import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { serveScript } from '../serve-script.ts'

/** Leaves a promise of the vault out, to see that a test notices. */
export type LeftOut = 'sealing' | 'slots' | 'waiting' | 'strictness'

const page = fileURLToPath(new URL('page.ts', import.meta.url))

/** Serves the vault's test page on the loopback. */
export function serveVaultPage(leftOut?: LeftOut) {
  return serveScript(page, leftOut ? [without(leftOut)] : [])
}

/** A file of the vault, and what becomes of its source where a promise is left out. */
const substitutes: Readonly<
  Record<LeftOut, { readonly file: RegExp; readonly change: (source: string) => string }>
> = {
  sealing: {
    file: /shared\/keys\/seal\.ts$/,
    change: () =>
      'export const seal = (key, bound, plain) => plain; export const unseal = (key, bound, sealed) => sealed',
  },
  slots: {
    file: /slots\/device-slots\.ts$/,
    change: () => 'export const deviceSlots = () => undefined',
  },
  waiting: {
    file: /vault\/log\/sealed-log\.ts$/,
    change: (source) => {
      const waits = 'if (change) await store.append(change)'
      if (!source.includes(waits)) throw new Error('nothing waits here any more')
      return source.replace(waits, 'setTimeout(() => change && store.append(change), 80)')
    },
  },
  strictness: {
    file: /vault\/store\/(database|y-indexeddb-store)\.ts$/,
    change: (source) => {
      const strict = "durability: 'strict'"
      if (!source.includes(strict)) throw new Error('nothing is strict here any more')
      return source.replaceAll(strict, "durability: 'relaxed'")
    },
  },
}

function without(leftOut: LeftOut): Plugin {
  const { file, change } = substitutes[leftOut]
  let isFound = false
  return {
    name: 'left-out',
    setup: ({ onLoad, onEnd }) => {
      onLoad({ filter: file }, async ({ path }) => {
        isFound = true
        return { contents: change(await readFile(path, 'utf8')), loader: 'ts' }
      })
      onEnd(() => {
        if (!isFound) throw new Error(`what is left out (${leftOut}) is somewhere else now`)
      })
    },
  }
}
