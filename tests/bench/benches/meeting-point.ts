import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import { quantile, round } from '../statistics.ts'

interface Takes {
  readonly rss: number
  readonly cpuMs: number
  readonly connections: number
}

interface Heard {
  readonly heard: readonly number[]
  readonly said: number
  readonly milliseconds: number
}

/**
 * Many workshops at one meeting point that is a process of its own, as on a server of one's own; all devices are another one.
 * Each is in the rooms of three documents; words that find no direct path go through it, to everybody of a room.
 */
export const meetingPoint: Bench = {
  name: 'meeting-point',
  about: '5,000 devices of 200 workshops on one meeting point: memory, messages, milliseconds',
  flags: { devices: 5000, workshops: 200, perSecond: 100, seconds: 10 },
  run: async ({ devices = 5000, workshops = 200, perSecond = 100, seconds = 10 }) => {
    const started: ChildProcess[] = []
    const start = (file: string, ...args: readonly number[]) => {
      const child = startMany(file, args)
      started.push(child)
      return child
    }
    try {
      const point = start('point-process.ts', devices)
      const [port] = (await once(point, 'message')) as [number]
      const takes = async () => {
        point.send('takes')
        return ((await once(point, 'message')) as [Takes])[0]
      }
      const empty = await takes()
      const from = performance.now()
      const crowd = start('crowd-process.ts', port, devices, workshops, perSecond, seconds)
      await once(crowd, 'message')
      const joining = (performance.now() - from) / 1000
      const full = await takes()
      crowd.send('speak')
      const [{ heard, said, milliseconds }] = (await once(crowd, 'message')) as [Heard]
      const spoken = await takes()
      const perDevice = (full.rss - empty.rss) / full.connections / 1024
      const delivered = heard.length / (milliseconds / 1000)
      const p95 = quantile(heard, 0.95)
      printTable([
        [
          'devices',
          'workshops',
          'joined in, s',
          'KiB a device',
          'delivered/s',
          'median, ms',
          'p95, ms',
          'processor',
        ],
        [
          full.connections,
          workshops,
          round(joining) ?? '-',
          round(perDevice) ?? '-',
          Math.round(delivered),
          round(quantile(heard, 0.5)) ?? '-',
          round(p95) ?? '-',
          `${Math.round((spoken.cpuMs / milliseconds) * 100)} %`,
        ],
      ])
      const arrived = heard.length / (said * (devices / workshops - 1))
      return {
        name: 'meeting-point',
        ours: round(p95),
        plain: null,
        limit: null,
        ratio: null,
        goal: 'every word delivered, p95 below 100 ms, and below 64 KiB a device',
        met: arrived === 1 && (p95 ?? Number.POSITIVE_INFINITY) < 100 && perDevice < 64,
        unit: 'ms, p95',
        detail: {
          devices: full.connections,
          workshops,
          arrived: round(arrived, 4),
          perDeviceKiB: round(perDevice),
          deliveredPerSecond: Math.round(delivered),
          medianMs: round(quantile(heard, 0.5)),
          processorPercent: Math.round((spoken.cpuMs / milliseconds) * 100),
        },
      }
    } finally {
      for (const child of started) child.kill()
    }
  },
}

/** A process that may have as many connections open as the system lets it. */
function startMany(file: string, args: readonly number[]): ChildProcess {
  const script = fileURLToPath(new URL(`../meeting-point/${file}`, import.meta.url))
  const run = 'ulimit -n "$(ulimit -Hn)"; exec "$0" --expose-gc --import tsx "$@"'
  return spawn('sh', ['-c', run, process.execPath, script, ...args.map(String)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
