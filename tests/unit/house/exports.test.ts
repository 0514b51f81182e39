import { describe, expect, it } from 'vitest'
import { exportsOf } from './exports.ts'
import { filesOf } from './repository.ts'

const app = filesOf(['shared', 'renderer', 'electron'], ['.ts', '.tsx'])
const around = filesOf(['tests', 'build'], ['.ts', '.tsx'])
const inApp = new Set(app.map(({ path }) => path))

describe('what is exported is imported', () => {
  it('sees an export that nobody imports, and one that somebody does', () => {
    const [one, other] = exportsOf([
      { path: 'a/one.ts', text: 'export const used = 1\nexport const alone = 2\n' },
      { path: 'a/two.ts', text: "import { used } from './one.ts'\n" },
    ])
    expect(one?.importers).toEqual(['a/two.ts'])
    expect(other?.importers).toEqual([])
  })

  it('of all of the app', () => {
    const alone = exportsOf([...app, ...around])
      .filter(({ file, importers }) => inApp.has(file) && importers.length === 0)
      .map(({ file, name }) => `${file}: ${name}`)
    expect(alone).toEqual([])
  })
})
