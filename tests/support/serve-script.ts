import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/** What a page of the vault starts beside itself, by the address that it asks for. */
const workers: Readonly<Record<string, string>> = {
  '/journal.worker.ts': fileURLToPath(
    new URL('../../renderer/platform/journal/journal.worker.ts', import.meta.url),
  ),
}

/** Serves an empty page with one bundled script, and its workers, on a free port of the loopback. */
export async function serveScript(entry: string, plugins: Plugin[] = [], more: BuildOptions = {}) {
  const bundle = async (file: string, settings: BuildOptions) => {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      ...settings,
      write: false,
    })
    return outputFiles?.[0]?.text ?? ''
  }
  const scripts = new Map([['/page.js', await bundle(entry, { plugins, ...more })]])
  for (const [address, file] of Object.entries(workers))
    scripts.set(address, await bundle(file, {}))
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '')
    const isScript = script !== undefined
    // A page that is isolated has a clock of 5 µs; another one, of 100.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
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
