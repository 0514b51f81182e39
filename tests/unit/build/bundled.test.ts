import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageOf } from '../../../build/bundled/bundled-packages.ts'
import { componentsOf, readLockfile } from '../../../build/bundled/components.ts'
import { licencePage } from '../../../build/bundled/licence-page.ts'
import { sbomOf } from '../../../build/bundled/sbom.ts'
import { bomName } from '../../../build/bundled/write-bundled.ts'
import { writeReleaseSums } from '../../../build/release-sums.ts'
import { folderOf } from '../../support/hand-out.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const product = { name: 'Sotto', version: '1.2.3', licence: 'MIT', electron: '45.4.1' }
const places = new Set(['node_modules/yjs', 'node_modules/@noble/hashes', 'node_modules/ws'])
const locked = readLockfile(root)
const components = componentsOf(places, locked, root)

describe('which package a module belongs to', () => {
  it.each([
    ['node_modules/yjs/src/index.js', 'node_modules/yjs'],
    ['/anywhere/node_modules/@noble/hashes/sha2.js?worker', 'node_modules/@noble/hashes'],
    ['C:\\Sotto\\node_modules\\zod\\v4\\index.js', 'node_modules/zod'],
    ['../node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
    ['\u0000vite/preload-helper.js', undefined],
    ['renderer/app/main.tsx', undefined],
  ])('%j', (module, place) => {
    expect(packageOf(module)).toBe(place)
  })
})

describe('the bill of materials', () => {
  it('is CycloneDX, by the schema of the standard', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
    expect(await validator.validate(sbomOf(product, components))).toBeNull()
    expect(await validator.validate('{"bomFormat":"CycloneDX"}')).not.toBeNull()
  })

  it('has of each package the version, the hash and the licence that the lockfile pins', () => {
    const { components: parts } = JSON.parse(sbomOf(product, components)) as {
      components: { purl: string; version: string; hashes?: { alg: string; content: string }[] }[]
    }
    const noble = parts.find(({ purl }) => purl.startsWith('pkg:npm/%40noble/hashes@'))
    const entry = locked['node_modules/@noble/hashes']
    expect(noble).toMatchObject({ version: entry?.version, licenses: [{ license: { id: 'MIT' } }] })
    const [{ alg, content } = { alg: '', content: '' }] = noble?.hashes ?? []
    expect(alg).toBe('SHA-512')
    expect(`sha512-${Buffer.from(content, 'hex').toString('base64')}`).toBe(entry?.integrity)
    expect(parts.map(({ purl }) => purl)).toContain('pkg:npm/electron@45.4.1')
  })

  it('is the same, byte by byte, in whatever order its parts were found', () => {
    const turned = componentsOf(new Set([...places].reverse()), locked, root)
    expect(sbomOf(product, turned)).toBe(sbomOf(product, components))
  })

  it('is not made of what the lockfile does not know, or knows in another version', () => {
    expect(() => componentsOf(places, {}, root)).toThrow('not in the lockfile')
    const other = { ...locked, 'node_modules/ws': { version: '0.0.1', integrity: 'sha512-eA==' } }
    expect(() => componentsOf(places, other, root)).toThrow('locked in 0.0.1')
  })

  it('nor of what says no licence; and the licences of all others are on one page', () => {
    const page = licencePage('OURS', components)
    for (const { name, version } of components) expect(page).toContain(`${name} ${version} (MIT)`)
    expect(
      components.every(({ texts }) => /permission is hereby granted/i.test(texts.join())),
    ).toBe(true)
    expect(page.startsWith('OURS\n')).toBe(true)
  })
})

describe('what lies beside the files of a release', () => {
  let folder: string
  beforeAll(async () => {
    folder = await folderOf({ 'Sotto Setup 1.exe': 'w', 'sotto.deb': 'l', 'a.blockmap': 'b' })
    await mkdir(path.join(folder, 'dist'))
    await writeFile(path.join(folder, 'dist', bomName), '{}')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('the bill, and the check sums of all, as sha256sum reads them', async () => {
    const made = ['Sotto Setup 1.exe', 'sotto.deb', 'a.blockmap'].map((name) =>
      path.join(folder, name),
    )
    await writeReleaseSums(folder, made, path.join(folder, 'dist', bomName))
    const list = await readFile(path.join(folder, 'SHA256SUMS'), 'utf8')
    expect(list.match(/^[0-9a-f]{64} {2}.+$/gm)).toHaveLength(3)
    for (const name of ['Sotto Setup 1.exe', 'sotto.deb', bomName])
      expect(list).toContain(`  ${name}\n`)
    if (process.platform === 'linux')
      execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder })
  })
})
