import type { Page } from '@playwright/test'
import type { Stage } from '../browser/stage.ts'

/** Two pages and one data channel between them, with nothing of ours: the physical limit. */
async function connectRaw(stage: Stage): Promise<[Page, Page]> {
  const [a, b] = (await stage.open('ours', 2)) as [Page, Page]
  for (const page of [a, b])
    await page.evaluate(() => {
      const connection = new RTCPeerConnection()
      const channel = connection.createDataChannel('raw', { negotiated: true, id: 0 })
      channel.binaryType = 'arraybuffer'
      Object.assign(window, { raw: { connection, channel } })
    })
  const offer = await a.evaluate(() => window.describeRaw())
  const answer = await b.evaluate((sdp) => window.describeRaw(sdp), offer)
  await a.evaluate((sdp) => window.acceptRaw(sdp), answer)
  await Promise.all(
    [a, b].map((page) => page.waitForFunction(() => window.raw.channel.readyState === 'open')),
  )
  return [a, b]
}

/** Sizes of messages, and what may be buffered, in KiB; how fast a new path is depends on both. */
const ways = [
  { size: 16, high: 64 },
  { size: 64, high: 64 },
  { size: 64, high: 1024 },
] as const

/** Bytes per millisecond of a raw data channel that has just opened: the best of several ways to feed it. */
export async function rawThroughput(stage: Stage, bytes: number): Promise<number> {
  const speeds: number[] = []
  for (const way of ways) {
    const [a, b] = await connectRaw(stage)
    const done = b.evaluate((total) => window.receiveRaw(total), bytes)
    await a.waitForTimeout(50)
    const start = await a.evaluate(
      (args) => window.sendRaw(args.bytes, args.size * 1024, args.high * 1024),
      { bytes, ...way },
    )
    speeds.push(bytes / ((await done) - start))
    await stage.close([a, b])
  }
  return Math.max(...speeds)
}

/** Milliseconds of round trips of small messages on a raw data channel. */
export async function rawEchoes(stage: Stage, count: number): Promise<number[]> {
  const [a, b] = await connectRaw(stage)
  await b.evaluate(() => window.echoRaw())
  const times = await a.evaluate((times) => window.pingRaw(times), count)
  await stage.close([a, b])
  return times
}
