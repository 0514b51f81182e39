import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build, type Plugin } from 'esbuild'

/** Leaves a promise of the vault out, to see that a test notices. */
export type LeftOut = 'sealing' | 'slots'

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

const substitutes: Readonly<Record<LeftOut, { readonly file: RegExp; readonly code: string }>> = {
  sealing: {
    file: /shared\/workshop\/seal\.ts$/,
    code: 'export const seal = (key, bound, plain) => plain; export const unseal = (key, bound, sealed) => sealed',
  },
  slots: {
    file: /slots\/device-slots\.ts$/,
    code: 'export const deviceSlots = () => undefined',
  },
}

function without(leftOut: LeftOut): Plugin {
  const { file, code } = substitutes[leftOut]
  return {
    name: 'left-out',
    setup: ({ onLoad }) => onLoad({ filter: file }, () => ({ contents: code, loader: 'ts' })),
  }
}
