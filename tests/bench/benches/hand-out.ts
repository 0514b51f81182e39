import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { connectDevice, type DeviceSocket } from '../../support/device-socket.ts'
import { folderOf, patternOf } from '../../support/hand-out.ts'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import { quantile, round } from '../statistics.ts'

/** Milliseconds of a frame of the screen: what nobody sees. */
const frameMs = 1000 / 60

/**
 * Messages through the meeting point, alone and while many fetch what it hands out. The meeting point, those who fetch
 * and those who write are processes of their own, as on computers of their own; the network between them is the loopback.
 */
export const handOut: Bench = {
  name: 'hand-out',
  about: 'a message through the meeting point while 40 download 100 MB, and alone',
  flags: { downloads: 40, messages: 300, megabytes: 100 },
  run: async ({ downloads = 40, messages = 300, megabytes = 100 }) => {
    const size = megabytes * 1_000_000
    const folder = await folderOf({ 'sotto.deb': patternOf(size) })
    const started: ChildProcess[] = []
    const start = (file: string, ...args: readonly string[]) => {
      const child = fork(new URL(`../hand-out/${file}`, import.meta.url), args, {
        execArgv: ['--import', 'tsx'],
      })
      started.push(child)
      return child
    }
    try {
      const [port] = (await once(start('point-process.ts', folder), 'message')) as [number]
      const pair = [await inRoom(port), await inRoom(port)] as const
      const alone = await latencies(pair, messages)
      const crowd = start('downloads-process.ts', String(port), String(downloads))
      let bytes = 0
      crowd.on('message', (now: number) => {
        bytes = now
      })
      await once(crowd, 'message')
      const [before, at] = [bytes, performance.now()]
      const during = await latencies(pair, messages)
      const perSecond = (bytes - before) / ((performance.now() - at) / 1000)
      const p95 = quantile(during, 0.95) ?? Number.POSITIVE_INFINITY
      const plain = quantile(alone, 0.95) ?? 0
      printTable([
        ['a message, ms', 'median', 'p95', 'slowest'],
        ...(
          [
            ['alone', alone],
            [`${downloads} downloads`, during],
          ] as const
        ).map(([name, each]) => [
          name,
          round(quantile(each, 0.5)) ?? '-',
          round(quantile(each, 0.95)) ?? '-',
          round(Math.max(...each)) ?? '-',
        ]),
      ])
      return {
        name: 'hand-out',
        ours: round(p95),
        plain: round(plain),
        limit: null,
        ratio: round(p95 / plain, 2),
        goal: 'p95 of a message within a frame (17 ms) of alone',
        met: p95 - plain < frameMs,
        unit: 'ms, p95',
        detail: {
          downloads,
          megabytesPerSecond: round(perSecond / 1_000_000),
          medianMs: round(quantile(during, 0.5)),
          aloneMedianMs: round(quantile(alone, 0.5)),
        },
      }
    } finally {
      for (const child of started) child.kill()
      await rm(folder, { recursive: true })
    }
  },
}

async function inRoom(port: number): Promise<DeviceSocket> {
  const device = await connectDevice(`ws://127.0.0.1:${port}/meet`)
  device.say({ type: 'subscribe', topics: ['room'] })
  await device.settled()
  return device
}

/** Milliseconds that each of so many messages took, one after the other, a keystroke's size. */
async function latencies([from, to]: readonly [DeviceSocket, DeviceSocket], many: number) {
  const taken: number[] = []
  for (let i = 0; i < many; i++) {
    const at = performance.now()
    from.say({ type: 'publish', topic: 'room', data: 'x'.repeat(400) })
    await to.next()
    taken.push(performance.now() - at)
    // Somebody who types fast.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return taken
}
