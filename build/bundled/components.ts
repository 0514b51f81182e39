import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PackagePlaces } from './bundled-packages.ts'

/** A package that is part of the app. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** An SPDX expression. */
  readonly licence: string
  /** Of the archive in the registry, as the lockfile pins it: the algorithm, and the hash in hex. */
  readonly hash: { readonly algorithm: string; readonly hex: string }
  /** The texts of its licence, as the package has them. */
  readonly texts: readonly string[]
}

/** The part of an entry of a lockfile (version 3) that is read. */
interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
}
export type Lockfile = Readonly<Record<string, Locked>>

/** The entries of a project's lockfile, by their places. */
export function readLockfile(root: string): Lockfile {
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  return (JSON.parse(text) as { readonly packages: Lockfile }).packages
}

/**
 * What the lockfile says of the packages that were bundled, in the order of their names. Throws where
 * one is not in it, or lies here in another version: then nobody could say what was built.
 */
export function componentsOf(
  places: PackagePlaces,
  locked: Lockfile,
  root: string,
): readonly BundledPackage[] {
  const all = [...places].map((place) => componentAt(place, locked[place], path.join(root, place)))
  // One version may lie in several places.
  const once = new Map(all.map((each) => [keyOf(each), each]))
  return [...once.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function componentAt(place: string, entry: Locked | undefined, folder: string): BundledPackage {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Locked
  const { version, integrity, license } = entry ?? {}
  if (!(version && integrity)) throw new Error(`${name} is bundled and not in the lockfile`)
  if (manifest.version !== version)
    throw new Error(`${name} is bundled in ${manifest.version}, and locked in ${version}`)
  const licence = license ?? manifest.license
  if (!licence) throw new Error(`${name} is bundled and says no licence`)
  return { name, version, licence, hash: hashOf(integrity), texts: textsIn(folder) }
}

function keyOf({ name, version }: BundledPackage): string {
  return `${name}@${version}`
}

/** Subresource Integrity, as a lockfile writes it: `sha512-…` in base64. */
function hashOf(integrity: string): BundledPackage['hash'] {
  const [algorithm = '', base64 = ''] = integrity.split(' ', 1)[0]?.split(/-(.*)/) ?? []
  return { algorithm, hex: Buffer.from(base64, 'base64').toString('hex') }
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts|json)$/.test(name))
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
}
