import type { CDPSession, Page } from '@playwright/test'
import { limits } from '../../../renderer/sync/limits.ts'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import type { SideName } from '../browser/bundle.ts'
import type { Attack } from '../browser/hostile.ts'
import type { Stage } from '../browser/stage.ts'
import { openStage } from '../browser/stage.ts'
import { attackedRooms } from '../hostile/attacked-rooms.ts'
import { quantile, round } from '../statistics.ts'
import { allConnected, joinOneByOne } from './together.ts'

const kinds: readonly Attack[] = [
  'oversized',
  'endless',
  'reordered',
  'unknown',
  'garbage',
  'beats',
]
const every = 40
const MiB = 1024 * 1024
/** What a device may have more in memory afterwards: what was typed, and the browser's own. */
const spare = 24 * MiB
/** What nobody who reads along can see, in ms: a picture of a screen at 60 Hz. */
const frame = 17
/** What is felt when one types, in ms. */
const felt = 100

/** A member sends what no client would, again and again under new ids; the others type on. */
export const hostile: Bench = {
  name: 'hostile',
  about: 'members that send frames and write things that no app would; the others type on',
  flags: { peers: 4, keys: 400, attack: 0 },
  run: async ({ peers = 4, keys = 400, attack = 0 }) => {
    const stage = await openStage()
    const calm = await room(stage, 'ours', peers, keys, false)
    const ours = await room(stage, 'ours', peers, keys, true)
    const plain = await room(stage, 'plain', peers, keys, true)
    await stage.end()
    const p95 = (each: Outcome) => quantile(each.typing, 0.95) ?? Number.NaN
    const MB = (bytes: number) => round(bytes / MiB) ?? '-'
    const expected = keys * (peers - 1)
    printTable([
      [`${peers} devices`, 'keys seen', 'p95 ms', 'attacks', 'errors', 'peak MiB more', 'after'],
      ...[calm, ours, plain].map((each, i) => [
        ['ours, left alone', 'ours, attacked', 'plain, attacked'][i] ?? '',
        `${each.typing.length} of ${expected}`,
        round(p95(each)) ?? '-',
        each.attacks,
        each.errors,
        MB(each.peak),
        MB(each.after),
      ]),
    ])
    const rooms = await attackedRooms(Math.ceil(keys / 4), attack)
    const drawn = (each: readonly number[]) => quantile(each, 0.95) ?? Number.NaN
    printTable([
      [
        'the app under',
        'p95 ms, left alone',
        'attacked',
        'worst',
        'longest task, of the processor',
        'attacks',
        'all arrived',
      ],
      ...rooms.map((one) => [
        one.name,
        round(drawn(one.calm)) ?? '-',
        round(drawn(one.attacked)) ?? '-',
        round(Math.max(...one.attacked)) ?? '-',
        `${one.calmTask.processorMs} → ${one.attackedTask.processorMs}`,
        one.attacks,
        String(one.arrived),
      ]),
    ])
    const later = p95(ours) - p95(calm)
    const worst = Math.max(...rooms.map((one) => drawn(one.attacked) - drawn(one.calm)))
    const whole =
      ours.typing.length === expected && ours.errors === 0 && rooms.every(({ arrived }) => arrived)
    return {
      name: 'hostile',
      ours: round(p95(ours)),
      plain: round(p95(plain)),
      limit: round(p95(calm)),
      ratio: round(p95(ours) / p95(calm), 2),
      goal: 'no error, every key arrives, memory within the limits, p95 less than a frame (17 ms) later than in a room left alone; in the app, less than 100 ms later',
      met: whole && ours.peak < limits.held && ours.after < spare && later < frame && worst < felt,
      unit: 'ms, p95 of keys while attacked',
      detail: {
        peers,
        keys,
        seen: ours.typing.length,
        attacks: ours.attacks,
        frames: ours.frames,
        errors: ours.errors,
        cutOffs: ours.cutOffs,
        peakMiB: round(ours.peak / MiB),
        heldLimitMiB: limits.held / MiB,
        afterMiB: round(ours.after / MiB),
        app: rooms.map((one) => ({
          attack: one.name,
          calm: round(drawn(one.calm)),
          attacked: round(drawn(one.attacked)),
          worst: round(Math.max(...one.attacked)),
          calmTask: one.calmTask,
          attackedTask: one.attackedTask,
          arrived: one.arrived,
        })),
        plainSeen: plain.typing.length,
        plainErrors: plain.errors,
        plainPeakMiB: round(plain.peak / MiB),
      },
    }
  },
}

interface Outcome {
  readonly typing: readonly number[]
  readonly attacks: number
  readonly frames: number
  readonly errors: number
  readonly cutOffs: number
  /** Bytes more than before, of the device that holds the most: at worst, and in the end. */
  readonly peak: number
  readonly after: number
}

async function room(stage: Stage, side: SideName, peers: number, keys: number, attacked: boolean) {
  const pages = await stage.open(side, peers)
  let errors = 0
  for (const page of pages) page.on('pageerror', () => void errors++)
  const enter = [`hostile-${side}-${attacked}`, [stage.meetingPoint.wsUrl]] as const
  await joinOneByOne(pages, ...enter)
  await allConnected(pages, 20_000)
  const memories = await Promise.all(pages.map(watchMemory))
  const [first] = pages as [Page]
  let typed = false
  const typing = first
    .evaluate((args) => window.bench.type(args.keys, args.every), { keys, every })
    .then(() => {
      typed = true
    })
  let attacks = 0
  let frames = 0
  if (attacked) {
    const [bad] = (await stage.open(side, 1)) as [Page]
    while (!typed) {
      // A new id each time: the one before has been cut off.
      await joinOneByOne([bad], ...enter)
      await bad.waitForTimeout(500)
      const kind = kinds[attacks % kinds.length] as Attack
      frames += await bad.evaluate((each) => window.hostile.attack(each), kind)
      attacks += 1
      // What never ends is given the time to pile up.
      await bad.waitForTimeout(kind === 'endless' ? 3000 : 200)
      await bad.evaluate(() => window.bench.leave())
    }
    await stage.close([bad])
  }
  await typing
  await first.waitForTimeout(2500)
  const seen = await Promise.all(pages.map((page) => page.evaluate(() => window.bench.latencies())))
  const states = await Promise.all(pages.map((page) => page.evaluate(() => window.bench.status())))
  const grown = await Promise.all(memories.map((memory) => memory.stop()))
  await stage.close(pages)
  const cutOffs = states.map((state) => (state as { cutOff?: number }).cutOff ?? 0)
  return {
    typing: seen.flat(),
    attacks,
    frames,
    errors,
    cutOffs: Math.max(...cutOffs),
    peak: Math.max(...grown.map(({ peak }) => peak)),
    after: Math.max(...grown.map(({ after }) => after)),
  } satisfies Outcome
}

/** Bytes of a page's objects and buffers, more than when this began. */
async function watchMemory(page: Page) {
  const session = await page.context().newCDPSession(page)
  const before = await settledBytes(session)
  let peak = 0
  const timer = setInterval(async () => {
    peak = Math.max(peak, (await usedBytes(session).catch(() => 0)) - before)
  }, 250)
  return {
    stop: async () => {
      clearInterval(timer)
      return { peak, after: (await settledBytes(session)) - before }
    },
  }
}

async function settledBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return usedBytes(session)
}

async function usedBytes(session: CDPSession): Promise<number> {
  const usage: { usedSize: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage')
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}
