import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import type { SideName } from '../browser/bundle.ts'
import type { Stage } from '../browser/stage.ts'
import { openStage } from '../browser/stage.ts'
import { median, quantile, round } from '../statistics.ts'
import { rawThroughput } from './raw-channel.ts'
import { allConnected } from './together.ts'

/** Plain loses what is over 256 KiB at once and for good: who has not got it by now waits for ever. */
const plainPatience = 6000
const patience = 30_000

/** A device joins a room that holds a big notebook, while others go on typing. */
export const lateJoin: Bench = {
  name: 'late-join',
  about: 'a big notebook to a late joiner, against a raw data channel; typing meanwhile',
  flags: { megabytes: 10, rounds: 5 },
  run: async ({ megabytes = 10, rounds = 5 }) => {
    const stage = await openStage()
    const bytes = megabytes * 1_000_000
    const raw: number[] = []
    const ours: Joined[] = []
    for (let i = 0; i < rounds; i++) {
      raw.push(await rawThroughput(stage, bytes))
      ours.push(await joinLate(stage, 'ours', bytes, patience, i))
    }
    const plain = await joinLate(stage, 'plain', bytes, plainPatience, 0)
    await stage.end()

    const speeds = ours.map((each) => each.bytesPerMs ?? 0)
    const speed = median(speeds) ?? 0
    const limit = median(raw) ?? Number.NaN
    const typing = ours.flatMap((each) => each.typing)
    const megabytesPerSecond = (value: number) => round(value / 1000)
    const arrived = ours.filter((each) => each.bytesPerMs !== undefined).length
    printTable([
      [`${megabytes} MB`, 'arrived', 'MB/s', 'ms', 'typing meanwhile, p95 ms'],
      [
        'ours',
        `${arrived} of ${rounds}`,
        megabytesPerSecond(speed) ?? '-',
        round(median(ours.map((each) => each.took ?? Number.NaN))) ?? '-',
        round(quantile(typing, 0.95)) ?? '-',
      ],
      ['raw channel', '', megabytesPerSecond(limit) ?? '-', round(bytes / limit) ?? '-', ''],
      [
        'plain',
        plain.bytesPerMs === undefined ? `not within ${plainPatience / 1000} s` : 'yes',
        plain.bytesPerMs === undefined ? '-' : (megabytesPerSecond(plain.bytesPerMs) ?? '-'),
        round(plain.took) ?? '-',
        round(quantile(plain.typing, 0.95)) ?? '-',
      ],
    ])
    return {
      name: 'late-join',
      ours: megabytesPerSecond(speed),
      plain: plain.bytesPerMs === undefined ? null : megabytesPerSecond(plain.bytesPerMs),
      limit: megabytesPerSecond(limit),
      ratio: round(speed / limit, 2),
      goal: 'arrives, at 0.7 of a raw data channel',
      met: arrived === rounds && speed >= 0.7 * limit,
      unit: 'MB/s, from the first path open to the document whole',
      detail: {
        megabytes,
        rounds,
        each: speeds.map(megabytesPerSecond),
        raw: raw.map(megabytesPerSecond),
        typingP50: round(median(typing)),
        typingP95: round(quantile(typing, 0.95)),
        typed: typing.length,
      },
    }
  },
}

interface Joined {
  readonly bytesPerMs: number | undefined
  readonly took: number | undefined
  readonly typing: readonly number[]
}

/** One holds the notebook and types, one watches, and one comes late. */
async function joinLate(
  stage: Stage,
  side: SideName,
  bytes: number,
  limit: number,
  number: number,
): Promise<Joined> {
  const [holder, watcher, late] = (await stage.open(side, 3)) as [Page, Page, Page]
  const topic = `late-${side}-${number}`
  const url = stage.meetingPoint.wsUrl
  const enter = (page: Page) =>
    page.evaluate((args) => window.bench.join(args.topic, [args.url]), { topic, url })
  // The watcher has the notebook already, however the side under test brings it there.
  await enter(holder)
  await enter(watcher)
  await allConnected([holder, watcher], 10_000)
  const size = await holder.evaluate((wanted) => window.bench.fill(wanted), bytes)
  const length = await holder.evaluate(() => window.bench.length())
  await watcher.evaluate((args) => window.bench.reaches(args.length, args.limit), { length, limit })
  await new Promise((resolve) => setTimeout(resolve, 2500))
  await watcher.evaluate(() => window.bench.latencies())

  const whole = late.evaluate((args) => window.bench.reaches(args.length, args.limit), {
    length,
    limit,
  })
  const typed = holder.evaluate(() => window.bench.type(60, 25))
  await enter(late)
  const moment = await whole
  await typed
  const { opened } = await late.evaluate(() => window.bench.measured())
  const typing = await watcher.evaluate(() => window.bench.latencies())
  await stage.close([holder, watcher, late])
  const start = Math.min(...opened)
  const took = moment === undefined ? undefined : moment - start
  return { took, bytesPerMs: took === undefined ? undefined : size / took, typing }
}
