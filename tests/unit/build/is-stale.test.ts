import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStale } from '../../../build/is-stale.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stale-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A file (and its folders) as old as that many seconds. */
function file(name: string, age: number): string {
  const full = path.join(folder, name)
  mkdirSync(path.dirname(full), { recursive: true })
  writeFileSync(full, '')
  const then = Date.now() / 1000 - age
  utimesSync(full, then, then)
  utimesSync(path.dirname(full), then, then)
  return full
}

describe('npm start builds', () => {
  it('when something is not built at all', () => {
    expect(isStale([path.join(folder, 'none.js')], [file('src/a.ts', 9)])).toBe(true)
  })

  it('when a source deep in a folder is newer than any part of what is built', () => {
    const built = [file('out/a.js', 5), file('out/b.js', 1)]
    file('src/deep/a.ts', 3)
    expect(isStale(built, [path.join(folder, 'src')])).toBe(true)
  })

  it('not when everything is newer than its sources', () => {
    const built = [file('out/a.js', 5)]
    file('src/deep/a.ts', 9)
    utimesSync(path.join(folder, 'src'), 0, 0)
    expect(isStale(built, [path.join(folder, 'src')])).toBe(false)
  })
})
