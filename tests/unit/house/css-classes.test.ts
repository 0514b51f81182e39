import { describe, expect, it } from 'vitest'
import { filesOf } from './repository.ts'

const sheets = filesOf(['renderer'], ['.css'])
const screens = filesOf(['renderer/features'], ['.tsx'])
const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1]

/** Which features' style sheets know a class; undefined among them: a sheet of everybody. */
const owners = new Map<string, Set<string | undefined>>()
for (const { path, text } of sheets)
  for (const [, name = ''] of text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.(-?[a-z][\w-]*)/g))
    owners.set(name, (owners.get(name) ?? new Set()).add(featureOf(path)))

describe('no feature looks as another feature’s style sheet says', () => {
  it('sees a class that is another’s alone', () => {
    const [own] =
      [...owners].find(([, features]) => features.has('desk') && features.size === 1) ?? []
    expect(own).toBeDefined()
    expect(borrowed('people', `<p className="${own} x">`)).toEqual([own])
    expect(borrowed('desk', `<p className="${own} x">`)).toEqual([])
  })

  it('of all screens', () => {
    const all = screens.flatMap(({ path, text }) =>
      borrowed(featureOf(path), text).map((name) => `${path}: ${name}`),
    )
    expect(all).toEqual([])
  })
})

/** The classes in a screen's text that stand in other features' style sheets alone. */
function borrowed(feature: string | undefined, text: string): readonly (string | undefined)[] {
  const names = [...text.matchAll(/className=(?:"([^"]*)"|\{([^}]*(?:\{[^}]*\}[^}]*)*)\})/g)]
    .flatMap(([, plain, made = '']) =>
      plain === undefined
        ? [...made.matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, one]) => one)
        : [plain],
    )
    .flatMap((list = '') => list.replace(/\$\{[^}]*\}/g, ' ').split(/\s+/))
  return [...new Set(names)].filter((name) => {
    const known = owners.get(name)
    return known !== undefined && !known.has(feature) && !known.has(undefined)
  })
}
