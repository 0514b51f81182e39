import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, type Plugin } from 'vite'

/** Sealing that seals nothing, in the shape of shared/keys/seal.ts. */
const unsealed = `
export const seal = (key, bound, plain) => plain
export const unseal = (key, bound, sealed) => sealed
`

/** The app built with sealing left out, to see that the search of the disk notices. Gives its folder. */
export async function buildWithoutSealing(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sotto-unsealed-'))
  let replaced = false
  const plugin: Plugin = {
    name: 'without-sealing',
    enforce: 'pre',
    load: (id) => {
      if (!id.endsWith('shared/keys/seal.ts')) return undefined
      replaced = true
      return unsealed
    },
  }
  await build({
    plugins: [plugin],
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'error',
  })
  if (!replaced) throw new Error('the module that seals is somewhere else now')
  return folder
}
