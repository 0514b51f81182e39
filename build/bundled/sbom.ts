import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import type { BundledPackage } from './components.ts'

/** What the bill is of. */
export interface Product {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The version of Electron's runtime, which is in the package and in no bundle. */
  readonly electron: string
}

const algorithms: Readonly<Record<string, Enums.HashAlgorithm>> = {
  sha1: Enums.HashAlgorithm['SHA-1'],
  sha256: Enums.HashAlgorithm['SHA-256'],
  sha384: Enums.HashAlgorithm['SHA-384'],
  sha512: Enums.HashAlgorithm['SHA-512'],
}

/**
 * The bill of materials (CycloneDX 1.6, JSON): what is bundled, and the runtime. Same parts, same
 * bytes: no date and no serial number is in it.
 */
export function sbomOf(product: Product, packages: readonly BundledPackage[]): string {
  const bom = new Models.Bom()
  const app = new Models.Component(Enums.ComponentType.Application, product.name, {
    version: product.version,
    bomRef: `${product.name}@${product.version}`,
  })
  bom.metadata.component = app
  app.licenses.add(licenceOf(product.licence))
  const electron = new Models.Component(Enums.ComponentType.Framework, 'electron', {
    version: product.electron,
    bomRef: `electron@${product.electron}`,
    purl: purlOf('electron', product.electron),
  })
  electron.licenses.add(licenceOf('MIT'))
  const parts = [electron, ...packages.map(componentFor)]
  for (const part of parts) {
    bom.components.add(part)
    app.dependencies.add(part.bomRef)
  }
  const serializer = new Serialize.JsonSerializer(
    new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6),
  )
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`
}

function componentFor({ name, version, licence, hash }: BundledPackage): Models.Component {
  const algorithm = algorithms[hash.algorithm]
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const component = new Models.Component(Enums.ComponentType.Library, bare ?? name, {
    ...(group ? { group } : {}),
    version,
    bomRef: `${name}@${version}`,
    purl: purlOf(name, version),
    hashes: new Models.HashDictionary(algorithm ? [[algorithm, hash.hex]] : []),
  })
  component.licenses.add(licenceOf(licence))
  return component
}

/** As the purl specification writes npm's: the sign of a scope is encoded. */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

function licenceOf(expression: string) {
  return /[ ()]/.test(expression)
    ? new Models.LicenseExpression(expression)
    : new Models.SpdxLicense(expression)
}
