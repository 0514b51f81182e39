import { expect, test } from 'vitest'
import { inRuns, type Part, runKeys } from '../../../renderer/features/notebook/runs.ts'

const ids = (count: number, name = 's') =>
  Array.from({ length: count }, (_, nth) => ({ id: `${name}${nth}` }))
const flat = (parts: readonly Part<{ readonly id: string }>[]) =>
  parts.flatMap((part) => (part.kind === 'one' ? [part.item] : part.items))
const none = new Map<string, string>()
const nobody = () => false

test('a notebook of 2,000 sections is some tens of runs, in its own order and without a loss', () => {
  const items = ids(2000)
  const parts = inRuns(items, nobody, none)
  expect(flat(parts)).toEqual(items)
  expect(parts.length).toBeGreaterThan(30)
  expect(parts.length).toBeLessThan(130)
  expect(new Set(runKeys(parts).values()).size).toBe(parts.length)
})

test('what comes and what goes changes the runs that it is in, and no other', () => {
  const items = ids(2000)
  const before = inRuns(items, nobody, none)
  const keys = runKeys(before)
  for (const now of [
    [...ids(4, 'new'), ...items],
    [...items.slice(0, 777), ...ids(4, 'new'), ...items.slice(777)],
    items.toSpliced(500, 3),
  ]) {
    const after = inRuns(now, nobody, keys)
    expect(flat(after)).toEqual(now)
    const known = new Map(before.map((part) => [part.kind === 'run' ? part.key : '', part]))
    // None is another element, one that has grown at its beginning least of all.
    expect(after.filter((part) => part.kind === 'run' && !known.has(part.key))).toEqual([])
    const changed = after.filter(
      (part) =>
        part.kind === 'run' && flat([known.get(part.key) ?? part]).length !== part.items.length,
    )
    expect(changed.length).toBe(1)
  }
})

test('what stands by itself parts a run, and no two runs have one key', () => {
  const items = ids(300)
  const keys = runKeys(inRuns(items, nobody, none))
  const alone = new Set(['s5', 's6', 's40', 's41', 's120'])
  const parts = inRuns(items, (id) => alone.has(id), keys)
  expect(flat(parts)).toEqual(items)
  const ones = parts.flatMap((part) => (part.kind === 'one' ? [part.item.id] : []))
  expect(ones).toEqual([...alone])
  const runs = parts.flatMap((part) => (part.kind === 'run' ? [part.key] : []))
  expect(new Set(runs).size).toBe(runs.length)
})
