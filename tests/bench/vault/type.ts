import type { CDPSession } from '@playwright/test'
import { inBenchBrowser, median } from './in-browser.ts'
import type { Kind, VaultBench } from './page.ts'

declare const bench: VaultBench

/** Processor time of one keystroke, in microseconds, over the processes of the browser. */
export interface TypeFigures {
  readonly edits: number
  readonly vault: number
  readonly plain: number
  /** The same keystrokes with nothing stored: what both have in common. */
  readonly nothing: number
}

const edits = 1500
const everyMs = 6
const rounds = 3

/** Typing into a document that is stored by the vault, by plain y-indexeddb, and by nothing, by turns. */
export async function benchType(): Promise<TypeFigures> {
  return inBenchBrowser(async ({ page, browser }) => {
    const processes = await browser.newBrowserCDPSession()
    const costs: Record<Kind, number[]> = { vault: [], plain: [], nothing: [] }
    // A first one for the engine to warm up; it does not count.
    await page.evaluate(() => bench.type('vault', 'warm', 200, 2))
    for (let round = 0; round < rounds; round++)
      for (const kind of ['nothing', 'vault', 'plain'] as const) {
        const name = `${kind}-${round}`
        const before = await processorSeconds(processes)
        await page.evaluate(
          ([one, database, count, every]) => bench.type(one, database, count, every),
          [kind, name, edits, everyMs] as const,
        )
        costs[kind].push(((await processorSeconds(processes)) - before) * (1e6 / edits))
      }
    return {
      edits,
      vault: median(costs.vault),
      plain: median(costs.plain),
      nothing: median(costs.nothing),
    }
  })
}

async function processorSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

/** The figures as lines of a table: ours, theirs, ours by theirs, the goal. */
export function typeLines(figures: TypeFigures): string[] {
  const { vault, plain, nothing } = figures
  const cost = `vault ${vault.toFixed(0)} µs, plain y-indexeddb ${plain.toFixed(0)} µs, nothing stored ${nothing.toFixed(0)} µs`
  return [
    `type: ${figures.edits} keystrokes ${everyMs} ms apart, all processes of the browser, median of ${rounds}`,
    `  processor time of a keystroke: ${cost}: ${(vault / plain).toFixed(2)} times (goal 0.7)`,
    `  of that for storing alone: ${((vault - nothing) / (plain - nothing)).toFixed(2)} times`,
  ]
}
