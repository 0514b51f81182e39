import { databaseBytes, inBenchBrowser, median } from './in-browser.ts'
import type { VaultBench } from './page.ts'
import { paperTrace } from './paper.ts'

declare const bench: VaultBench

export interface OpenFigures {
  readonly trace: string
  readonly edits: number
  /** Medians, in milliseconds, from nothing to the whole document in memory. */
  readonly openMs: { readonly vault: number; readonly plain: number }
  /** Median of the rounds' own ratios: each round opens both, one right after the other. */
  readonly ratio: number
  /** All files of the databases after closing. */
  readonly bytes: { readonly vault: number; readonly plain: number }
}

const rounds = 25

/** Opening a long document from the sealed vault and from plain y-indexeddb, in one browser, by turns. */
export async function benchOpen(say: (line: string) => void): Promise<OpenFigures> {
  const { name, edits, update } = paperTrace(say)
  const words = Buffer.from(update).toString('base64')
  const { openMs, ratio } = await inBenchBrowser(async ({ page }) => {
    for (const kind of ['vault', 'plain'] as const)
      await page.evaluate(([one, data]) => bench.fill(one, one, data), [kind, words] as const)
    const times: Record<'vault' | 'plain', number[]> = { vault: [], plain: [] }
    const lengths = new Set<number>()
    for (let round = 0; round < rounds; round++)
      for (const kind of round % 2 === 0
        ? (['vault', 'plain'] as const)
        : (['plain', 'vault'] as const)) {
        // Every opening is a first one: nothing is compiled or cached in the page yet.
        await page.reload()
        await page.waitForFunction(() => 'bench' in window)
        const { ms, length } = await page.evaluate((one) => bench.open(one, one), kind)
        times[kind].push(ms)
        lengths.add(length)
      }
    if (lengths.size !== 1) throw new Error('the two did not open the same document')
    const ratios = times.vault.map((ms, round) => ms / (times.plain[round] ?? Number.NaN))
    return {
      openMs: { vault: median(times.vault), plain: median(times.plain) },
      ratio: median(ratios),
    }
  })
  const size = async (kind: 'vault' | 'plain') => {
    let bytes = 0
    await inBenchBrowser(
      ({ page }) =>
        page.evaluate(([one, data]) => bench.fill(one, one, data), [kind, words] as const),
      (profile) => {
        bytes = databaseBytes(profile)
      },
    )
    return bytes
  }
  const bytes = { vault: await size('vault'), plain: await size('plain') }
  return { trace: name, edits, openMs, ratio, bytes }
}
