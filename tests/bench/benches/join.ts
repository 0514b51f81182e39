import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import type { SideName } from '../browser/bundle.ts'
import type { Stage } from '../browser/stage.ts'
import { openStage } from '../browser/stage.ts'
import { median, quantile, round } from '../statistics.ts'
import { rawCrowd } from './raw-crowd.ts'
import { simulatedCrowd } from './simulated-crowd.ts'

/** After so long a pair that has not met counts as stuck. */
const patience = 8000

interface Round {
  /** Every device holds what every other wrote before. */
  readonly whole: boolean
  /** Milliseconds from the joining until then. */
  readonly took: number
  /** And until each end of each link was open. */
  readonly links: readonly number[]
}

/** Devices join at the same moment: in pairs, one pair after the other, or all at once with `--peers`. */
export const join: Bench = {
  name: 'join',
  about: 'devices that join at the same moment: how many become whole, and how fast',
  flags: { pairs: 100, 'plain-pairs': 40, peers: 0, rounds: 5 },
  run: async (flags) => {
    const stage = await openStage()
    const result = flags.peers ? await crowd(stage, flags) : await pairs(stage, flags)
    await stage.end()
    return result
  },
}

async function pairs(stage: Stage, flags: Readonly<Record<string, number>>) {
  const ours = await rounds(stage, 'ours', 2, flags.pairs ?? 100)
  const plain = await rounds(stage, 'plain', 2, flags['plain-pairs'] ?? 40)
  const whole = (each: readonly Round[]) => each.filter((round) => round.whole)
  const took = (each: readonly Round[]) => whole(each).map((round) => round.took)
  const rows = [ours, plain].map((each, i) => [
    i === 0 ? 'ours' : 'plain',
    `${whole(each).length} of ${each.length}`,
    round(median(took(each))) ?? '-',
    round(quantile(took(each), 0.95)) ?? '-',
  ])
  printTable([['two at once', 'whole', 'median ms', 'p95 ms'], ...rows])
  const share = (each: readonly Round[]) => whole(each).length / each.length
  return {
    name: 'join',
    ours: round(share(ours) * 100),
    plain: round(share(plain) * 100),
    limit: 100,
    ratio: round(share(ours), 3),
    goal: 'all pairs whole',
    met: share(ours) === 1,
    unit: '% of pairs',
    detail: {
      pairs: ours.length,
      median: round(median(took(ours))),
      p95: round(quantile(took(ours), 0.95)),
      plainPairs: plain.length,
      plainMedian: round(median(took(plain))),
      plainP95: round(quantile(took(plain), 0.95)),
    },
  }
}

async function crowd(stage: Stage, flags: Readonly<Record<string, number>>) {
  const { peers = 12, rounds: count = 5 } = flags
  const pair = (await rounds(stage, 'ours', 2, 20)).flatMap((each) => each.links)
  // The limit right before and right after ours, so that both find the same computer.
  const half = Math.ceil(count / 2)
  const before = await rawCrowd(stage, peers, half)
  const ours = await rounds(stage, 'ours', peers, count)
  const after = await rawCrowd(stage, peers, half)
  const raw = [...before, ...after].flat()
  const plain = await rounds(stage, 'plain', peers, count)
  const links = (each: readonly Round[]) => each.flatMap((round) => round.links)
  const expected = count * peers * (peers - 1)
  const pairP95 = quantile(pair, 0.95) ?? Number.NaN
  const p95 = quantile(links(ours), 0.95) ?? Number.NaN
  const limit = quantile(raw, 0.95) ?? Number.NaN
  const simulated = (devices: number) => quantile(simulatedCrowd(devices, 20), 0.95) ?? Number.NaN
  const [simulatedPair, simulatedAll] = [simulated(2), simulated(peers)]
  printTable([
    [
      `${peers} at once`,
      'rounds whole',
      'whole after ms',
      'link ends open',
      'median ms',
      'p95 ms',
      'last ms',
    ],
    ...[ours, plain].map((each, i) => [
      i === 0 ? 'ours' : 'plain',
      `${each.filter((round) => round.whole).length} of ${each.length}`,
      round(wholeAfter(each)) ?? '-',
      `${links(each).length} of ${expected}`,
      round(median(links(each))) ?? '-',
      round(quantile(links(each), 0.95)) ?? '-',
      round(quantile(links(each), 1)) ?? '-',
    ]),
    [
      'bare connections',
      '',
      '',
      raw.length,
      round(median(raw)) ?? '-',
      round(limit) ?? '-',
      round(quantile(raw, 1)) ?? '-',
    ],
    ['simulated, a pair', '', '', '', '', round(simulatedPair) ?? '-', ''],
    ['simulated, all', '', '', '', '', round(simulatedAll) ?? '-', ''],
    ['a pair, ours', '', '', pair.length, round(median(pair)) ?? '-', round(pairP95) ?? '-', ''],
  ])
  const allWhole = ours.every((each) => each.whole) && links(ours).length >= expected
  return {
    name: 'join',
    ours: round(p95),
    plain: round(quantile(links(plain), 0.95)),
    limit: round(limit),
    ratio: round(p95 / pairP95, 2),
    goal: 'all links whole, p95 under 3 times that of a pair',
    met: allWhole && p95 < 3 * pairP95,
    unit: 'ms, p95 of links',
    detail: {
      peers,
      rounds: count,
      whole: ours.filter((each) => each.whole).length,
      links: links(ours).length,
      expected,
      wholeAfter: round(wholeAfter(ours)),
      plainWhole: plain.filter((each) => each.whole).length,
      plainWholeAfter: round(wholeAfter(plain)),
      plainLinks: links(plain).length,
      median: round(median(links(ours))),
      // The first round is that of pages which have run nothing yet.
      p95Each: ours.map((each) => round(quantile(each.links, 0.95))),
      limitEach: [...before, ...after].map((each) => round(quantile(each, 0.95))),
      pairP95: round(pairP95),
      // What bare connections, signalled by hand, take on this computer: below it nothing can be.
      limitToPair: round(limit / pairP95, 2),
      oursToLimit: round(p95 / limit, 2),
      // The same where every device is a computer of its own, on the simulated network.
      simulatedToPair: round(simulatedAll / simulatedPair, 2),
    },
  }
}

/** Milliseconds until everybody held what everybody had written before, the median of the rounds. */
function wholeAfter(each: readonly Round[]) {
  return median(each.flatMap((round) => (round.whole ? [round.took] : [])))
}

async function rounds(stage: Stage, side: SideName, peers: number, count: number) {
  const pages = await stage.open(side, peers)
  const done: Round[] = []
  for (let i = 0; i < count; i++) done.push(await oneRound(stage, pages, `${side}-${i}`))
  await stage.close(pages)
  return done
}

async function oneRound(stage: Stage, pages: readonly Page[], topic: string): Promise<Round> {
  const marks = pages.map((_, i) => `<${i}>`)
  await Promise.all(
    pages.map((page, i) =>
      page.evaluate((mark) => {
        window.bench.reset()
        window.bench.clearMeasured()
        window.bench.insert(mark)
      }, marks[i] ?? ''),
    ),
  )
  // Each page watches before anybody joins; they all join in one go.
  const url = stage.meetingPoint.wsUrl
  const settled = pages.map((page) =>
    page.evaluate((args) => window.bench.holds(args.marks, args.patience), { marks, patience }),
  )
  const joined = await Promise.all(
    pages.map((page) =>
      page.evaluate((args) => window.bench.join(args.topic, [args.url]), { topic, url }),
    ),
  )
  const start = Math.max(...joined)
  const moments = await Promise.all(settled)
  const links = await waitForLinks(pages)
  await Promise.all(pages.map((page) => page.evaluate(() => window.bench.leave())))
  const whole = moments.every((moment) => moment !== undefined)
  return {
    whole,
    took: Math.max(...moments.map((moment) => moment ?? 0)) - start,
    links: links.map((moment) => moment - start),
  }
}

/** The moments at which links opened, once each page has one to every other, or patience has ended. */
async function waitForLinks(pages: readonly Page[]): Promise<number[]> {
  const until = Date.now() + patience
  for (;;) {
    const opened = await Promise.all(
      pages.map((page) => page.evaluate(() => window.bench.measured().opened)),
    )
    const all = opened.every((each) => each.length >= pages.length - 1)
    if (all || Date.now() > until) return opened.flat()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
