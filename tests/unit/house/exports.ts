import path from 'node:path'
import type { RepositoryFile } from './repository.ts'

/** An export of a file, and the files that import it by its name. */
export interface Export {
  readonly file: string
  readonly name: string
  readonly importers: readonly string[]
}

const declared =
  /^export (?:declare )?(?:async )?(?:const|let|function\*?|class|abstract class|interface|type|enum) (\w+)/gm
const listed = /^export (?:type )?\{([^}]*)\}(?: from '([^']+)')?/gm
const imported = /^import (?:type )?(?:(\w+),? ?)?(?:\{([^}]*)\}|(\* as \w+))? ?from '([^']+)'/gm
const whole = /import\(\s*'(\.[^']+)'\s*\)|new URL\('(\.[^']+)', import\.meta\.url\)/g

/** The exports of files, by what other files import. Reads code as our formatter leaves it. */
export function exportsOf(files: readonly RepositoryFile[]): readonly Export[] {
  const known = new Set(files.map((file) => file.path))
  const importers = new Map<string, Set<string>>()
  const use = (from: string, target: string, name: string) => {
    if (!target.startsWith('.')) return
    const file = path.posix.join(path.posix.dirname(from), target.replace(/\?\w+$/, ''))
    if (!known.has(file) || file === from) return
    const key = `${file} ${name}`
    importers.set(key, (importers.get(key) ?? new Set()).add(from))
  }
  for (const file of files) {
    for (const [, , names = '', all, target = ''] of file.text.matchAll(imported)) {
      if (all) use(file.path, target, '*')
      for (const [name] of namesIn(names)) use(file.path, target, name)
    }
    for (const [, names = '', target] of file.text.matchAll(listed))
      if (target) for (const [name] of namesIn(names)) use(file.path, target, name)
    for (const [, asked, made] of file.text.matchAll(whole))
      use(file.path, asked ?? made ?? '', '*')
  }
  return files.flatMap((file) => {
    const names = [
      ...[...file.text.matchAll(declared)].map(([, name = '']) => name),
      ...[...file.text.matchAll(listed)].flatMap(([, all = '']) =>
        namesIn(all).map(([, name]) => name),
      ),
    ]
    const all = importers.get(`${file.path} *`) ?? []
    return names.map((name) => ({
      file: file.path,
      name,
      importers: [...all, ...(importers.get(`${file.path} ${name}`) ?? [])],
    }))
  })
}

/** The names of a list in braces: what the other file calls each, and what it is called here. */
function namesIn(list: string): readonly (readonly [string, string])[] {
  return list
    .split(',')
    .map((one) => one.trim().replace(/^type /, ''))
    .filter((one) => one !== '')
    .map((one) => {
      const [there = '', here = there] = one.split(' as ')
      return [there, here]
    })
}
