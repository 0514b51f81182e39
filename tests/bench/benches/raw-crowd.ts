import type { Page } from '@playwright/test'
import type { Stage } from '../browser/stage.ts'

type ByDevice = Record<number, string>

/**
 * The physical limit of a crowd: every two of so many pages with one connection of their own,
 * signalled by hand in three goes for all. Milliseconds until each end of each was open, for each round.
 */
export async function rawCrowd(stage: Stage, peers: number, rounds: number): Promise<number[][]> {
  const pages = await stage.open('ours', peers)
  const done: number[][] = []
  for (let i = 0; i < rounds; i++) done.push(await oneRound(pages))
  await stage.close(pages)
  return done
}

async function oneRound(pages: readonly Page[]): Promise<number[]> {
  const everywhere = <T>(what: (page: Page, id: number) => Promise<T>) =>
    Promise.all(pages.map(what))
  await everywhere((page) => page.evaluate(() => window.rawCrowd.reset()))
  const start = performance.timeOrigin + performance.now()
  const offers = await everywhere((page, id) => {
    const later = pages.flatMap((_, other) => (other > id ? [other] : []))
    return page.evaluate((to) => window.rawCrowd.offer(to), later)
  })
  const answers = await everywhere((page, id) =>
    page.evaluate((to) => window.rawCrowd.answer(to), addressed(offers, id)),
  )
  await everywhere((page, id) =>
    page.evaluate((to) => window.rawCrowd.accept(to), addressed(answers, id)),
  )
  await everywhere((page) =>
    page.waitForFunction((count) => window.rawCrowd.opened().length >= count, pages.length - 1),
  )
  const opened = await everywhere((page) => page.evaluate(() => window.rawCrowd.opened()))
  return opened.flat().map((moment) => moment - start)
}

/** What all of them have for one of them. */
function addressed(all: readonly ByDevice[], to: number): ByDevice {
  return Object.fromEntries(
    all.flatMap((each, from) => (each[to] === undefined ? [] : [[from, each[to]]])),
  )
}
