import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { simplePeerAlias } from '../../../build/simple-peer-alias.ts'

export type SideName = 'ours' | 'plain' | 'socket'

/** One page's script: ours with our peer behind the alias, the others with what the packages bring. */
export async function bundleSide(side: SideName): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`${side}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    define: { global: 'globalThis' },
    alias: side === 'ours' ? simplePeerAlias : {},
    logLevel: 'error',
  })
  return result.outputFiles[0]?.text ?? ''
}
