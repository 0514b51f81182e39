import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { PackagePlaces } from './bundled-packages.ts'
import { componentsOf, readLockfile } from './components.ts'
import { licencePage } from './licence-page.ts'
import { sbomOf } from './sbom.ts'

/** Names of the two files, beside the page: so they are in each package, and in the browser edition. */
export const bomName = 'sotto.cdx.json'
export const licencesName = 'licences.txt'

/** Writes down what was bundled. */
export async function writeBundled(root: string, places: PackagePlaces): Promise<void> {
  const components = componentsOf(places, readLockfile(root), root)
  const manifest = createRequire(import.meta.url)(path.join(root, 'package.json')) as {
    readonly productName: string
    readonly version: string
    readonly license: string
    readonly devDependencies: { readonly electron: string }
  }
  const product = {
    name: manifest.productName,
    version: manifest.version,
    licence: manifest.license,
    electron: manifest.devDependencies.electron,
  }
  const folder = path.join(root, 'dist/renderer')
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8')
  await writeFile(path.join(folder, bomName), sbomOf(product, components))
  await writeFile(path.join(folder, licencesName), licencePage(own, components))
}
