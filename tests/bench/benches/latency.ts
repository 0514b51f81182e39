import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import type { SideName } from '../browser/bundle.ts'
import type { Stage } from '../browser/stage.ts'
import { openStage } from '../browser/stage.ts'
import { median, quantile, round } from '../statistics.ts'
import { rawEchoes } from './raw-channel.ts'
import { allConnected, joinOneByOne } from './together.ts'

/** One picture of a screen with 60 a second: what is drawn waits for it, half of it on average, all of it at worst. */
const frame = 1000 / 60
const every = 60

/** From the press of a key here to the word standing in the DOM there. */
export const latency: Bench = {
  name: 'latency',
  about: 'from a key pressed here to the remote DOM, beside a raw echo, plain and y-websocket',
  flags: { peers: 8, keys: 150 },
  run: async ({ peers = 8, keys = 150 }) => {
    const stage = await openStage()
    const echoes = await rawEchoes(stage, keys)
    const point = stage.meetingPoint.wsUrl
    const ours = await measure(stage, 'ours', peers, keys, point)
    const plain = await measure(stage, 'plain', peers, keys, point)
    const server = await startSocketServer()
    const socket = await measure(stage, 'socket', peers, keys, server.url)
    server.child.kill()
    await stage.end()
    const rows: (readonly [string, readonly number[]])[] = [
      ['ours', ours],
      ['plain', plain],
      ['y-websocket', socket],
      ['raw echo + one frame', echoes.map((each) => each + frame)],
    ]
    printTable([
      [`${peers} devices`, 'p50 ms', 'p95 ms', 'keys seen'],
      ...rows.map(([name, times]) => [
        name,
        round(median(times), 2) ?? '-',
        round(quantile(times, 0.95), 2) ?? '-',
        times.length,
      ]),
    ])
    const p95 = quantile(ours, 0.95) ?? Number.NaN
    const limit = (quantile(echoes, 0.95) ?? Number.NaN) + frame
    return {
      name: 'latency',
      ours: round(p95, 2),
      plain: round(quantile(plain, 0.95), 2),
      limit: round(limit, 2),
      ratio: round(p95 / limit, 2),
      goal: 'p95 within a raw echo plus one frame, and not above plain',
      met: ours.length === keys * (peers - 1) && p95 <= limit,
      unit: 'ms, p95',
      detail: {
        peers,
        keys,
        seen: ours.length,
        p50: round(median(ours), 2),
        plainP50: round(median(plain), 2),
        plainSeen: plain.length,
        socketP50: round(median(socket), 2),
        socketP95: round(quantile(socket, 0.95), 2),
        echoP50: round(median(echoes), 2),
        echoP95: round(quantile(echoes, 0.95), 2),
      },
    }
  },
}

async function measure(stage: Stage, side: SideName, peers: number, keys: number, url: string) {
  const pages = await stage.open(side, peers)
  await joinOneByOne(pages, `latency-${side}`, [url])
  await allConnected(pages, 20_000)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await pages[0]?.evaluate((args) => window.bench.type(args.keys, args.every), { keys, every })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const seen = await Promise.all(pages.map((page) => page.evaluate(() => window.bench.latencies())))
  await stage.close(pages)
  return seen.flat()
}

async function startSocketServer(): Promise<{ url: string; child: ChildProcess }> {
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
  const child = spawn(process.execPath, ['node_modules/@y/websocket-server/src/server.js'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
  })
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  return { url: `ws://127.0.0.1:${port}`, child }
}
