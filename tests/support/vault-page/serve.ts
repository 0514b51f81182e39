import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build, type Plugin } from 'esbuild'

/** Leaves a promise of the vault out, to see that a test notices. */
export type LeftOut = 'sealing' | 'slots' | 'waiting'

const page = new URL('page.ts', import.meta.url).pathname

/** Serves the vault's test page on the loopback. */
export async function serveVaultPage(leftOut?: LeftOut) {
  const { outputFiles } = await build({
    entryPoints: [page],
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    plugins: leftOut ? [without(leftOut)] : [],
  })
  const script = outputFiles[0]?.text ?? ''
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript
        ? script
        : '<!doctype html><title>…</title><script type="module" src="page.js"></script>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A file of the vault, and what becomes of its source where a promise is left out. */
const substitutes: Readonly<
  Record<LeftOut, { readonly file: RegExp; readonly change: (source: string) => string }>
> = {
  sealing: {
    file: /shared\/workshop\/seal\.ts$/,
    change: () =>
      'export const seal = (key, bound, plain) => plain; export const unseal = (key, bound, sealed) => sealed',
  },
  slots: {
    file: /slots\/device-slots\.ts$/,
    change: () => 'export const deviceSlots = () => undefined',
  },
  waiting: {
    file: /vault\/open-stored-doc\.ts$/,
    change: (source) => {
      const waits = 'if (change) await store.append(change)'
      if (!source.includes(waits)) throw new Error('nothing waits here any more')
      return source.replace(waits, 'setTimeout(() => change && store.append(change), 80)')
    },
  },
}

function without(leftOut: LeftOut): Plugin {
  const { file, change } = substitutes[leftOut]
  return {
    name: 'left-out',
    setup: ({ onLoad }) =>
      onLoad({ filter: file }, async ({ path }) => ({
        contents: change(await readFile(path, 'utf8')),
        loader: 'ts',
      })),
  }
}
