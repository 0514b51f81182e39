import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

export const worldName = 'Electron Isolated Context'
export const bindingName = 'standInSend'

const token = randomBytes(8).toString('hex')

/** What runs in the page's own world. */
export const pageScript = bundle('page-world.ts')
const preloadWorld = bundle('preload-world.ts')

/** What runs in the preload script's world: what it may use, then the script itself. */
export function preloadScript(file: string): string {
  const source = readFileSync(file, 'utf8')
  return `${preloadWorld}
if (window.top === window) (function (require, module, exports) {${source}
})(globalThis.standInRequire, { exports: {} }, {})`
}

function bundle(name: string): string {
  const built = buildSync({
    entryPoints: [path.join(import.meta.dirname, 'page', name)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    define: { standInToken: JSON.stringify(token) },
  })
  return built.outputFiles[0]?.text ?? ''
}
