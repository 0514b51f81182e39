import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

/* Two builds, minutes: `SOTTO_LONG=1 npx vitest run --project unit tests/unit/build/equal-builds.test.ts`. */

const root = path.resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'sotto-equal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Builds a copy of the project there, packages too, and gives each file's check sum and whether it can be run. */
function build(at: string, umask: string, env: Readonly<Record<string, string>>) {
  const place = path.join(folder, at)
  mkdirSync(place, { recursive: true })
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root })
  execFileSync('tar', ['-x', '-C', place], {
    input: execFileSync('tar', ['-c', '--null', '-T', '-'], {
      ...{ cwd: root, input: files },
      maxBuffer: 2 ** 28,
    }),
  })
  // Linked where that can be: they are gigabytes.
  const packages = [path.join(root, 'node_modules'), path.join(place, 'node_modules')]
  if (spawnSync('cp', ['-al', ...packages]).status !== 0) execFileSync('cp', ['-a', ...packages])
  const run = `umask ${umask}; exec npx tsx build/build.ts`
  execFileSync('sh', ['-c', run], { cwd: place, env: { ...process.env, ...env } })
  const dist = path.join(place, 'dist')
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(dist, name)).isFile())
    .toSorted()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(dist, name)))
        .digest('hex'),
    ])
}

test.skipIf(process.platform === 'win32' || !process.env.SOTTO_LONG)(
  'builds in different folders, time zones, locales and umasks are equal byte by byte',
  { timeout: 900_000 },
  () => {
    const one = build('a', '022', { TZ: 'UTC', LC_ALL: 'C' })
    const other = build('elsewhere/deeper', '077', { TZ: 'Asia/Kolkata', LC_ALL: 'en_US.UTF-8' })
    expect(one.length).toBeGreaterThan(20)
    expect(other).toEqual(one)
  },
)
