import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const config = path.join(root, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(config) as {
  readonly forbidden: readonly { readonly name: string; readonly severity: string }[]
}

/** For each rule a file that breaks it, and what that file imports. */
const broken: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  'no-circular': ['shared/notebook/one.ts', './two.ts'],
  'not-resolvable': ['shared/notebook/lost.ts', './nowhere.ts'],
  'shared-is-portable': ['shared/report/screen.ts', 'react'],
  'shared-no-node': ['shared/report/disk.ts', 'node:fs'],
  'pure-rules': ['shared/disclosure/document.ts', 'yjs'],
  'yjs-below-the-screens': ['renderer/app/document.ts', 'yjs'],
  'screens-write-through-acts': ['renderer/features/desk/disk.ts', '../../vault/index.ts'],
  'features-through-their-face': ['renderer/features/desk/other.ts', '../gallery/inside.ts'],
  'app-enters-features-through-their-face': [
    'renderer/app/other.ts',
    '../features/gallery/inside.ts',
  ],
  'foundations-know-no-feature': ['renderer/editor/up.ts', '../features/gallery/index.ts'],
  'features-know-no-app': ['renderer/features/desk/up.ts', '../../app/index.ts'],
  'engine-without-react': ['renderer/session/screen.ts', 'react'],
  floors: ['renderer/vault/up.ts', '../session/index.ts'],
  'platform-knows-the-shell-alone': ['renderer/platform/up.ts', '../vault/index.ts'],
  'base-knows-nothing': ['shared/base/up.ts', '../notebook/index.ts'],
  'preload-is-thin': ['electron/preload/thick.ts', '../../shared/notebook/index.ts'],
  'main-never-renderer': ['electron/main/page.ts', '../../renderer/app/index.ts'],
  'renderer-never-main': ['renderer/platform/main.ts', '../../electron/main/index.ts'],
  'meeting-point-without-electron': ['electron/meeting-point/desktop.ts', 'electron'],
  'hand-out-below-the-meeting-point': ['electron/hand-out/up.ts', '../meeting-point/index.ts'],
  'only-one-y-webrtc': ['renderer/sync/mesh/second.ts', 'y-webrtc'],
  'only-one-y-indexeddb': ['renderer/vault/log/second.ts', 'y-indexeddb'],
  'only-one-ws': ['electron/meeting-point/second.ts', 'ws'],
}

/** What stands close to a rule and is allowed. */
const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['renderer/features/desk/fine.ts', '../gallery/index.ts'],
  ['renderer/features/desk/reads.ts', '../../session/index.ts'],
  ['renderer/session/fine.ts', 'yjs'],
  ['renderer/session/react/fine.ts', 'react'],
  ['renderer/sync/y-webrtc/provider.ts', 'y-webrtc'],
  ['renderer/vault/fine.ts', '../platform/index.ts'],
  ['electron/main/fine.ts', 'electron'],
  ['shared/notebook/fine.ts', '../base/index.ts'],
]

const faces = [
  ...['app', 'session', 'vault', 'platform', 'features/gallery'].map((each) => `renderer/${each}`),
  ...['shared/base', 'shared/notebook', 'electron/main', 'electron/meeting-point'],
].map((folder) => `${folder}/index.ts`)
const packages = ['react', 'yjs', 'electron', 'y-webrtc', 'y-indexeddb', 'ws']

let house = ''
let found: readonly { readonly from: string; readonly rule: string }[] = []

beforeAll(async () => {
  house = await realpath(await mkdtemp(path.join(tmpdir(), 'sotto-house-')))
  const put = async (file: string, text: string) => {
    await mkdir(path.join(house, path.dirname(file)), { recursive: true })
    await writeFile(path.join(house, file), text)
  }
  for (const face of [...faces, 'renderer/features/gallery/inside.ts'])
    await put(face, 'export const it = 1\n')
  for (const name of packages) {
    await put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    await put(`node_modules/${name}/index.js`, 'export const it = 1\n')
  }
  await put('shared/notebook/two.ts', "export { it } from './one.ts'\n")
  for (const [file, imports] of [...Object.values(broken), ...allowed])
    await put(file, `export { it } from '${imports}'\n`)
  const cruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const places = ['shared', 'renderer', 'electron']
  const given = [cruise, ...places, '--config', config, '--output-type', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, given, {
    cwd: house,
    maxBuffer: 64 * 1024 * 1024,
  })
  const { summary } = JSON.parse(stdout) as {
    readonly summary: {
      readonly violations: readonly { from: string; rule: { name: string } }[]
    }
  }
  found = summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }))
})

afterAll(() => rm(house, { recursive: true, force: true }))

describe('who may import what', () => {
  it('is broken once for each rule here, and each rule is an error', () => {
    expect(Object.keys(broken).sort()).toEqual(forbidden.map(({ name }) => name).sort())
    expect(new Set(forbidden.map(({ severity }) => severity))).toEqual(new Set(['error']))
  })

  it.each(Object.entries(broken))('%s is noticed where it is broken', (rule, [file]) => {
    expect(found).toContainEqual({ from: file, rule })
  })

  it('and what is allowed is let be', () => {
    expect(found.filter(({ from }) => allowed.some(([file]) => file === from))).toEqual([])
  })
})
