import { type Bench, printTable } from '../bench.ts'
import { onBodyPage } from '../body/in-browser.ts'
import type { Times } from '../body/page.ts'
import { median, round } from '../statistics.ts'

const sizes = [3, 50, 500] as const
const acts: Readonly<Record<keyof Times, string>> = {
  key: 'a key',
  remoteKey: "another's key",
  enter: 'Enter',
  remoteEnter: "another's Enter",
}
const goal = 1.2

/** One cost, ours and the tree's. */
interface Cost {
  readonly name: string
  readonly ours: number
  readonly tree: number
}

/** What a body costs: ours beside the tree that @lexical/yjs binds, on a drawn page. */
export const body: Bench = {
  name: 'body',
  about: 'what keys, Enter, building and storing a body cost, beside @lexical/yjs',
  flags: { rounds: 60 },
  run: async ({ rounds = 60 }) => {
    const { times, bytes } = await onBodyPage(async (page) => {
      const times: Cost[] = []
      // Warm, and not kept: the first figures would be those of code that is not compiled yet.
      await page.evaluate(() => window.bodyBench.act(50, 40))
      for (const size of sizes) {
        const measured = await page.evaluate(
          ([size, rounds]) => window.bodyBench.act(size, rounds),
          [size, rounds] as const,
        )
        for (const [act, name] of Object.entries(acts) as [keyof Times, string][]) {
          const of = (engine: string) => 1000 * (median(measured[engine]?.[act] ?? []) ?? 0)
          times.push({ name: `${name}, ${size} paragraphs`, ours: of('ours'), tree: of('tree') })
        }
      }
      const built = await page.evaluate((rounds) => window.bodyBench.build(500, rounds), rounds / 4)
      const of = (engine: string) => 1000 * (median(built[engine] ?? []) ?? 0)
      times.push({ name: 'first build, 500 paragraphs', ours: of('ours'), tree: of('tree') })
      const stored = await page.evaluate(() => window.bodyBench.bytes(500))
      const bytes = (['body', 'bodyV2', 'key', 'enter'] as const).map((what): Cost => {
        return { name: what, ours: stored.ours?.[what] ?? 0, tree: stored.tree?.[what] ?? 0 }
      })
      return { times, bytes }
    })
    const rows = (costs: readonly Cost[]) =>
      costs.map(({ name, ours, tree }) => [
        name,
        round(ours, 0) ?? '-',
        round(tree, 0) ?? '-',
        round(ours / tree, 2) ?? '-',
      ])
    printTable([['µs, medians', 'ours', 'tree', 'times'], ...rows(times)])
    printTable([['bytes, 500 paragraphs', 'ours', 'tree', 'times'], ...rows(bytes)])
    const worst = Math.max(...times.map(({ ours, tree }) => ours / tree))
    return {
      name: 'body',
      ours: null,
      plain: null,
      limit: null,
      ratio: round(worst, 2),
      goal: `no time more than ${goal} times the tree's`,
      met: worst <= goal,
      unit: 'the worst of all times, ours to the tree',
      detail: { rounds, times, bytes },
    }
  },
}
