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
