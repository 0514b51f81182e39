import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../..')

/** The rows of Electron's checklist in SECURITY.md: number, and the files that hold the point. */
function rows(): readonly { readonly point: number; readonly files: readonly string[] }[] {
  const text = readFileSync(path.join(root, 'SECURITY.md'), 'utf8')
  return [...text.matchAll(/^\| *(\d+) *\|(.*)\|$/gm)].map(([, point, rest = '']) => ({
    point: Number(point),
    files: [...rest.matchAll(/`((?:tests|electron|build)\/[^`]+\.(?:ts|yml))`/g)].map(
      ([, file = '']) => file,
    ),
  }))
}

describe("Electron's security checklist in SECURITY.md", () => {
  it('has all twenty points in their order', () => {
    expect(rows().map(({ point }) => point)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  it.each(rows())('point $point names a test that is there', ({ files }) => {
    expect(files.filter((file) => file.startsWith('tests/'))).not.toEqual([])
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })

  it('every point says whether it was shown on the stand-in or on the runtime', () => {
    const text = readFileSync(path.join(root, 'SECURITY.md'), 'utf8')
    const shown = [...text.matchAll(/^\| *\d+ *\|.*\|([^|]*)\|$/gm)].map(([, last = '']) =>
      last.trim(),
    )
    expect(shown).toHaveLength(20)
    expect(shown.filter((where) => !/^the (stand-in|runtime)$/.test(where))).toEqual([])
  })

  it('16: Electron is pinned to one exact version, the one that is installed', () => {
    const { devDependencies } = JSON.parse(
      readFileSync(path.join(root, 'package.json'), 'utf8'),
    ) as { devDependencies: Record<string, string> }
    const installed = JSON.parse(
      readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
    ) as { version: string }
    expect(devDependencies.electron).toBe(installed.version)
    // Electron mends its latest three majors only.
    expect(Number(installed.version.split('.')[0])).toBeGreaterThanOrEqual(45)
  })
})
