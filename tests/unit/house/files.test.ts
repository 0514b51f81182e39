import { describe, expect, it } from 'vitest'
import { exportsOf } from './exports.ts'
import { filesOf, type RepositoryFile } from './repository.ts'

const mostLines = 200
const crumbLines = 15
const app = filesOf(['shared', 'renderer', 'electron'], ['.ts', '.tsx'])
const around = filesOf(['tests', 'build'], ['.ts', '.tsx', '.mts'])
/** One table each, whose rows nobody looks for in two files: what the interface says, by the place where it says it. */
const tables = /^renderer\/i18n\/[a-z]{2}\/|^electron\/[\w/-]+\/texts\//
/** Told whole: every line of it changes one state, of what is gathered, written and behind. */
const whole = 'renderer/vault/sealed-doc.ts'
/** A face or a worker's own file is entered as a whole. */
const entered = /(index\.tsx?|\.d\.ts|\.worker\.ts)$/

describe('a file is one idea', () => {
  it('of at most two hundred lines, but for tables of words and one state', () => {
    const long = app
      .filter(({ path, text }) => path !== whole && !tables.test(path) && linesOf(text) > mostLines)
      .map(({ path, text }) => `${path}: ${linesOf(text)}`)
    expect(long).toEqual([])
  })

  it('sees a crumb: a few lines that one file alone asks for', () => {
    const one = { path: 'a/one.ts', text: 'export const x = 1\n' }
    const other = (name: string) => ({
      path: `a/${name}.ts`,
      text: "import { x } from './one.ts'\nexport const y = x\n",
    })
    const ruled = [{ path: 'RULES.md', text: '`x` (one.ts)' }]
    expect(crumbsOf([one, other('two')], [])).toEqual(['a/one.ts'])
    expect(crumbsOf([one, other('two'), other('three')], [])).toEqual([])
    expect(crumbsOf([one, other('two')], ruled)).toEqual([])
  })

  it('and no crumb, unless a test or the law names it', () => {
    const law = filesOf(['shared/RULES.md'], ['.md'])
    expect(crumbsOf([...app, ...around], law).filter((path) => inApp.has(path))).toEqual([])
  })

  it('whose name for a thing is nobody else’s', () => {
    const files = new Map<string, Set<string>>()
    for (const { path, text } of app) {
      if (entered.test(path) || tables.test(path)) continue
      for (const [, name = ''] of text.matchAll(
        /^export (?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm,
      ))
        files.set(name, (files.get(name) ?? new Set()).add(path))
    }
    expect(files.size).toBeGreaterThan(1500)
    const shared = [...files].filter(([, paths]) => paths.size > 1)
    expect(shared.map(([name, paths]) => `${name}: ${[...paths].join(', ')}`)).toEqual([])
  })
})

const inApp = new Set(app.map(({ path }) => path))

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length
}

/** Files of at most {@link crumbLines} lines whose exports one other file imports, and which no text of law names. */
function crumbsOf(
  files: readonly RepositoryFile[],
  law: readonly RepositoryFile[],
): readonly string[] {
  const small = files.filter(
    ({ path, text }) =>
      !entered.test(path) &&
      !tables.test(path) &&
      linesOf(text) <= crumbLines &&
      !law.some((each) => each.text.includes(path.split('/').at(-1) ?? path)),
  )
  const users = new Map<string, Set<string>>()
  for (const { file, importers } of exportsOf(files))
    for (const each of importers) users.set(file, (users.get(file) ?? new Set()).add(each))
  return small.flatMap(({ path }) => {
    const [user, ...others] = users.get(path) ?? []
    return user !== undefined && others.length === 0 && !entered.test(user) ? [path] : []
  })
}
