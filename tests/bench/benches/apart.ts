import path from 'node:path'
import { inNode } from '../apart/in-node.ts'
import type { Sums } from '../apart/measure.ts'
import { type Bench, printTable } from '../bench.ts'

/** What becomes of words when people act apart: ours beside the tree that @lexical/yjs binds. */
export const apart: Bench = {
  name: 'apart',
  about: 'words lost, doubled and misplaced when people act apart, beside @lexical/yjs',
  flags: { seeds: 60, operations: 60 },
  run: async ({ seeds = 60, operations = 60 }) => {
    const entry = path.join(import.meta.dirname, '../apart/measure.ts')
    const { measure } = await inNode<typeof import('../apart/measure.ts')>(entry)
    const measured = measure(seeds, operations)
    const row = (name: string, { cases, lost, doubled, misplaced, otherwise }: Sums) => [
      name,
      cases,
      lost,
      doubled,
      misplaced,
      otherwise,
    ]
    printTable([
      ['', 'cases', 'lost', 'doubled', 'misplaced', 'otherwise wrong'],
      ...measured.flatMap(({ name, typing, acts, fuzz }) => [
        row(`${name}: one acts, one types`, typing),
        row(`${name}: any two acts`, acts),
        row(`${name}: fuzz, signs`, fuzz),
      ]),
    ])
    const [own, plain] = measured.map(({ typing, acts, fuzz }) =>
      [typing, acts, fuzz].reduce(
        (sum, one) => sum + one.lost + one.doubled + one.misplaced + one.otherwise,
        0,
      ),
    )
    return {
      name: 'apart',
      ours: own ?? null,
      plain: plain ?? null,
      limit: 0,
      ratio: null,
      goal: 'none lost, none doubled, none misplaced',
      met: own === 0,
      unit: 'cases and signs gone wrong',
      detail: Object.fromEntries(measured.map(({ name, ...sums }) => [name, sums])),
    }
  },
}
