import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOf } from './repository.ts'
import { citedIds, exportsName, idsInTitles, readRules } from './rules.ts'

const [page] = filesOf(['shared/RULES.md'], ['.md'])
const rules = readRules(page?.text ?? '')
const ids = new Set(rules.map(({ id }) => id))
const code = filesOf(['shared', 'renderer', 'electron', 'build'], ['.ts', '.tsx'])
const tests = filesOf(['tests'], ['.ts', '.tsx'])
const pages = filesOf(
  [
    'shared',
    'renderer',
    'electron',
    'tests',
    '.github',
    'README.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
  ],
  ['.md'],
)
/** This folder speaks of ids that are none. */
const outside = tests.filter((file) => !file.path.startsWith('tests/unit/house/'))
const named = (files: typeof code, name: string) =>
  files.filter((file) => path.posix.basename(file.path) === name)

describe('the rules are written down once, and the code is held to them', () => {
  it('each kind has its own, each id once', () => {
    expect(ids.size).toBe(rules.length)
    for (const kind of ['P', 'D', 'M'])
      expect(rules.filter(({ id }) => id.startsWith(kind)).map(({ id }) => id)).toEqual(
        rules.filter(({ id }) => id.startsWith(kind)).map((_, i) => `${kind}${i + 1}`),
      )
  })

  it('no id is cited that is not defined', () => {
    const unknown = [...code, ...outside, ...pages].flatMap((file) =>
      [...citedIds(file.text)].filter((id) => !ids.has(id)).map((id) => `${file.path}: ${id}`),
    )
    expect(unknown).toEqual([])
  })

  it.each(rules)('$id names functions and tests', ({ functions, tests: held }) => {
    expect(functions).not.toEqual([])
    expect(held).not.toEqual([])
  })

  it.each(rules)('$id is held by functions that are there', ({ functions }) => {
    const missing = functions.filter(
      ({ name, file }) => !named(code, file).some(({ text }) => exportsName(text, name)),
    )
    expect(missing).toEqual([])
  })

  it.each(rules)('$id is held by tests that say so in a title', ({ id, tests: held }) => {
    const silent = held.filter(
      (name) => !named(outside, name).some(({ text }) => idsInTitles(text).has(id)),
    )
    expect(silent).toEqual([])
  })
})

describe('what would fail', () => {
  it('an id that is not defined, a rule without function or test', () => {
    const [rule] = readRules('## Disclosure\n\n### D1\n\nA section.\n\n- Held by:\n- Tests:\n')
    expect(rule).toEqual({ id: 'D1', functions: [], tests: [] })
    expect([...citedIds('as D99 says (P6), and <path d="M2 1h12" />')]).toEqual(['D99', 'P6'])
  })

  it('a test that cites an id in a comment alone, a name that is not exported', () => {
    expect([...idsInTitles("// D3\nit('a hold stays', () => {})")]).toEqual([])
    expect([...idsInTitles("it.each([1])('D3: a hold %i', () => {})")]).toEqual(['D3'])
    expect(exportsName('function held() {}\nexport const other = 1', 'held')).toBe(false)
  })
})
