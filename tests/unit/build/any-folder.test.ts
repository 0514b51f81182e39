import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const sources = [
  'build',
  'electron',
  'renderer',
  'shared',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]
const outside = mkdtempSync(path.join(tmpdir(), 'any-folder-'))
afterAll(() => rmSync(outside, { recursive: true, force: true }))

describe('npm run build', () => {
  it('builds in a folder whose path has a space, a letter beyond ASCII and a sign of addresses', () => {
    const folder = path.join(outside, 'Büro 100%25', 'so tto')
    mkdirSync(folder, { recursive: true })
    for (const name of sources) {
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', path.join('build', 'build.ts')],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    for (const built of [
      'renderer/index.html',
      'renderer/licences.txt',
      'renderer/sotto.cdx.json',
      'electron/main.mjs',
      'electron/preload.cjs',
    ]) {
      expect(existsSync(path.join(folder, 'dist', built)), built).toBe(true)
    }
  })
})
