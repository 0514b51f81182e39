import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOf } from './repository.ts'

interface Condition {
  readonly path?: string
  readonly pathNot?: string | readonly string[]
}
interface Boundary {
  readonly name: string
  readonly from: Condition
  readonly to: Condition & { readonly circular?: boolean; readonly couldNotResolve?: boolean }
}

const root = path.resolve(import.meta.dirname, '../../..')
const { forbidden } = createRequire(import.meta.url)(
  path.join(root, '.dependency-cruiser.cjs'),
) as { readonly forbidden: readonly Boundary[] }
const [readme] = filesOf(['README.md'], ['.md'])
const map = /```mermaid\n([\s\S]*?)```/.exec(readme?.text ?? '')?.[1] ?? ''
const folders = new Map(
  [...map.matchAll(/(\w+)\[([\w/-]+):/g)].map(([, id = '', folder = '']) => [id, folder]),
)
const arrows = [...map.matchAll(/^ *(\w+)(?:\[[^\]]*\])? --> (\w+)/gm)].map(
  ([, from = '', to = '']) => [folders.get(from) ?? from, folders.get(to) ?? to] as const,
)

const matches = ({ path: at, pathNot }: Condition, file: string) => {
  const not = typeof pathNot === 'string' ? [pathNot] : (pathNot ?? [])
  return (
    at !== undefined &&
    new RegExp(at).test(file) &&
    !not.some((each) => new RegExp(each).test(file))
  )
}
/** The rules that forbid a file of one folder to import the face of another. */
const against = (from: string, to: string) =>
  forbidden
    .filter(
      (rule) => matches(rule.from, `${from}/one/file.ts`) && matches(rule.to, `${to}/one/index.ts`),
    )
    .map(({ name }) => name)

describe('the map of the house in the README is what the boundary rules say', () => {
  it('has folders that are there, and arrows between them', () => {
    expect(arrows.length).toBeGreaterThan(10)
    expect([...folders.values()].filter((folder) => !existsSync(path.join(root, folder)))).toEqual(
      [],
    )
  })

  it.each(arrows)('%s may import %s', (from, to) => {
    expect(against(from, to)).toEqual([])
  })

  it.each(arrows)('and never the way back: %s, %s', (from, to) => {
    expect(against(to, from)).not.toEqual([])
  })
})

describe('the ways through the house that the README tells of', () => {
  const ways = [...(readme?.text ?? '').matchAll(/^- \*\*(.*?)\.\*\* ((?:.|\n {2})*)/gm)].map(
    ([, name = '', way = '']) => ({
      name,
      files: [...way.matchAll(/`([^`]+)`/g)].map(([, at]) => at),
    }),
  )

  it.each([
    ['A keystroke to a peer', 8],
    ['What a peer wrote, in', 8],
    ['Opening a workshop', 20],
  ])('%s: files that are there, at most %i', (name, most) => {
    const { files = [] } = ways.find((way) => way.name === name) ?? {}
    expect(files.length).toBeGreaterThan(5)
    expect(files.length).toBeLessThanOrEqual(most)
    expect(files.filter((file = '') => !existsSync(path.join(root, file)))).toEqual([])
  })
})

describe('the READMEs of the rooms', () => {
  const rooms = filesOf(['shared', 'renderer', 'electron', 'build', 'tests'], ['README.md'])
  const files = new Set(
    filesOf(['shared', 'renderer', 'electron', 'build', 'tests'], ['.ts', '.tsx']).map(
      ({ path: at }) => at,
    ),
  )

  it('stand in every room', () => {
    const floors = ['sync', 'vault', 'editor', 'session', 'platform', 'features', 'app']
    const wanted = [
      ...floors.map((room) => `renderer/${room}`),
      ...['main', 'meeting-point', 'hand-out'].map((room) => `electron/${room}`),
      ...new Set([...files].flatMap((file) => /^shared\/[^/]+(?=\/)/.exec(file) ?? [])),
      ...['build', 'tests'],
    ]
    const silent = wanted.filter((room) => {
      const text = rooms.find(({ path: at }) => at === `${room}/README.md`)?.text
      return !text?.includes('**Where to look')
    })
    expect(wanted.length).toBeGreaterThan(20)
    expect(silent).toEqual([])
  })

  it('name files that are there', () => {
    const named = rooms.flatMap(({ path: at, text }) =>
      [...text.matchAll(/`((?:[\w.-]+\/)*[\w-]+(?:\.\w+)*\.tsx?)`/g)].map(([, file = '']) => ({
        at,
        file,
      })),
    )
    expect(named.length).toBeGreaterThan(150)
    const gone = named.filter(
      ({ file }) =>
        ![...files].some(
          (one) => one === file || one.endsWith(`/${file.replace(/^(\.\.\/)+/, '')}`),
        ),
    )
    expect(gone).toEqual([])
  })
})
