import { get as httpGet } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { HandOutLimits } from '../../../electron/hand-out/hand-out.ts'
import type { MeetingPointLimits } from '../../../shared/meeting-point/limits.ts'
import { connectDevice } from '../../support/device-socket.ts'
import { ask, handedOut, patternOf } from '../../support/hand-out.ts'
import { startMeetingPoint, type TestMeetingPoint } from '../../support/meeting-point.ts'

/* The attacker is a neighbour on the Wi-Fi, who opens and holds whatever can be opened. */

const MiB = 1024 * 1024
const whole = patternOf(6 * MiB)
/** Where the pace is not what is looked at. */
const fast = { burst: 200 * MiB, perSecond: 200 * MiB }
/** Long enough to look at what goes on meanwhile. */
const slow = { burst: MiB, perSecond: 6 * MiB }
let point: TestMeetingPoint
let remove: () => Promise<void>
let sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  await point.stop()
  await remove()
})

async function open(
  handOutLimits: Partial<HandOutLimits>,
  limits: Partial<MeetingPointLimits> = {},
): Promise<void> {
  const made = await handedOut({ 'sotto.deb': whole })
  remove = made.remove
  point = await startMeetingPoint({
    site: false,
    limits,
    handOut: () => made.handOut,
    handOutLimits: { bytes: fast, ...handOutLimits },
  })
}

/** A connection from another address of the loopback that says this, and reads nothing. */
async function say(text: string, localAddress = '127.0.0.1'): Promise<Socket> {
  const socket = connect({ port: point.port, host: '127.0.0.1', localAddress, allowHalfOpen: true })
  sockets.push(socket)
  socket.on('error', () => {})
  socket.pause()
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(text)
  return socket
}
const asks = 'GET /get/sotto.deb HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'

/** Fetches the file from an address of its own; undefined where it was cut. */
function fetchFrom(localAddress: string): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port: point.port, path: '/get/sotto.deb', localAddress }
    const asked = httpGet({ ...options, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', () => resolve(undefined))
      response.on('end', () => resolve(Buffer.concat(parts)))
    })
    asked.on('error', () => resolve(undefined))
  })
}

async function newcomerMeets() {
  const [a, b] = [await connectDevice(point.wsUrl), await connectDevice(point.wsUrl)]
  for (const { say: speak } of [a, b]) speak({ type: 'subscribe', topics: ['late'] })
  await Promise.all([a.settled(), b.settled()])
  a.say({ type: 'publish', topic: 'late', data: 'eA==' })
  expect(await b.next()).toMatchObject({ data: 'eA==' })
  a.socket.terminate()
  b.socket.terminate()
}

/** Only Linux and Windows have addresses of the loopback beside 127.0.0.1 without being told. */
const isMac = process.platform === 'darwin'

describe.skipIf(isMac)('a neighbour who fetches without reading', () => {
  it('holds no more than the places there are, costs nobody else theirs, and the room still meets', async () => {
    await open({ maxDownloads: 8 })
    for (let i = 0; i < 60; i++) await say(asks, '127.0.0.9')
    await expect.poll(() => point.holds().downloads).toBe(8)
    const fetched = await Promise.all(['127.0.0.2', '127.0.0.3', '127.0.0.4'].map(fetchFrom))
    expect(fetched.map((one) => one?.equals(whole))).toEqual([true, true, true])
    await newcomerMeets()
    expect(point.holds().downloads).toBeLessThanOrEqual(8)
  })

  it('is cut when one piece takes too long, and gives the place back', async () => {
    await open({ pieceTime: 150 })
    for (let i = 0; i < 5; i++) await say(asks)
    await expect.poll(() => point.holds().downloads).toBe(5)
    await expect.poll(() => point.holds().downloads).toBe(0)
  })

  it('or never ends asking: the lines that are half open are as few as before', async () => {
    await open({ bytes: slow }, { maxWaiting: 20 })
    const fetching = fetchFrom('127.0.0.2')
    await expect.poll(() => point.holds().downloads).toBe(1)
    for (let i = 0; i < 150; i++) await say('GET /get/sotto.deb HTTP/1.1\r\nHost: 127', '127.0.0.9')
    expect(point.holds().waiting).toBeLessThanOrEqual(20)
    expect((await fetching)?.equals(whole)).toBe(true)
    await newcomerMeets()
  })

  it('or asks a thousand times on one line: it gets one, and nobody waits', async () => {
    await open({ maxDownloads: 4 })
    const socket = await say(asks.repeat(1000))
    await expect.poll(() => point.holds().downloads).toBe(1)
    socket.destroy()
    await expect.poll(() => point.holds().downloads).toBe(0)
    expect((await ask(point.port, '/get/sotto.deb')).body.equals(whole)).toBe(true)
  })
})

describe.skipIf(isMac)('many who fetch at once', () => {
  it('do not hold up what is said: forty fetch, and two write to each other meanwhile', async () => {
    await open({ bytes: slow })
    const fetching = Array.from({ length: 40 }, (_, i) => fetchFrom(`127.0.1.${i + 1}`))
    await expect.poll(() => point.holds().downloads).toBe(40)
    for (let i = 0; i < 20; i++) await newcomerMeets()
    // All of them still go on: nothing waited for their ends.
    expect(point.holds().downloads).toBe(40)
    await point.stop()
    expect((await Promise.all(fetching)).every((one) => one?.equals(whole))).toBe(false)
  })

  it('together stay within the pace, however many they are, and each gets every byte', async () => {
    const perSecond = 24 * MiB
    await open({ bytes: { burst: MiB, perSecond } })
    const started = performance.now()
    const fetched = await Promise.all(
      ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'].map(fetchFrom),
    )
    const seconds = (performance.now() - started) / 1000
    expect(fetched.every((one) => one?.equals(whole))).toBe(true)
    expect(seconds).toBeGreaterThan((4 * whole.length - MiB) / perSecond - 0.05)
  })
})
