import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type BuildOptions, build as bundle } from 'esbuild'
import { build as buildRenderer } from 'vite'
import { notesPackages, type PackagePlaces, packageOf } from './bundled/bundled-packages.ts'
import { writeBundled } from './bundled/write-bundled.ts'

/*
 * `npm run build`: the renderer (Vite), the main process and the meeting point's process (ES
 * modules) and the preload script (one CommonJS file: a sandboxed preload can load nothing else).
 */
const root = path.resolve(import.meta.dirname, '..')
const outdir = path.join(root, 'dist/electron')

await rm(outdir, { recursive: true, force: true })
const packages: PackagePlaces = new Set()
const [, main, preload] = await Promise.all([
  buildRenderer({
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [notesPackages(packages)],
    worker: { plugins: () => [notesPackages(packages)] },
  }),
  bundle({
    entryPoints: {
      main: path.join(root, 'electron/main/main.ts'),
      'host-process': path.join(root, 'electron/meeting-point/host/host-process.ts'),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    ...common(),
    // Dependencies in CommonJS that are bundled into a module still ask for `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  }),
  bundle({
    entryPoints: { preload: path.join(root, 'electron/preload/preload.ts') },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    ...common(),
  }),
])
for (const { metafile } of [main, preload])
  for (const module of Object.keys(metafile.inputs)) {
    const place = packageOf(module)
    if (place) packages.add(place)
  }
await writeBundled(root, packages)

function common() {
  return {
    bundle: true,
    platform: 'node',
    // What Electron 45 runs on is newer; the stand-in of the tests runs on Node 20.
    target: 'node20',
    external: ['electron'],
    logLevel: 'warning',
    legalComments: 'none',
    metafile: true,
  } satisfies BuildOptions
}
