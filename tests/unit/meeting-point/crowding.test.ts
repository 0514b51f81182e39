import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { MeetingPointLimits } from '../../../shared/meeting-point/limits.ts'
import { connectDevice, type DeviceSocket } from '../../support/device-socket.ts'
import { startMeetingPoint, type TestMeetingPoint } from '../../support/meeting-point.ts'

/* One laptop that opens whatever it can; the others still come in. */

let point: TestMeetingPoint
let devices: DeviceSocket[] = []
let sockets: Socket[] = []
afterEach(async () => {
  for (const { socket } of devices) socket.terminate()
  for (const socket of sockets) socket.destroy()
  devices = []
  sockets = []
  await point.stop()
})

async function open(limits: Partial<MeetingPointLimits>) {
  point = await startMeetingPoint({ site: false, limits })
}

async function device(...topics: string[]) {
  const made = await connectDevice(point.wsUrl)
  devices.push(made)
  if (topics.length > 0) made.say({ type: 'subscribe', topics })
  await made.settled()
  return made
}

/** A plain connection that says this and no more, and never closes its half. */
async function say(text: string): Promise<Socket> {
  const socket = connect({ port: point.port, host: '127.0.0.1', allowHalfOpen: true })
  sockets.push(socket)
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(text)
  return socket
}

async function newcomerMeets() {
  const [a, b] = [await device('late'), await device('late')]
  a.say({ type: 'publish', topic: 'late', data: 'eA==' })
  expect(await b.next()).toMatchObject({ data: 'eA==' })
}

const upgrade =
  'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n'
const kinds: readonly (readonly [string, string])[] = [
  [
    'upgrades that are refused and left half open',
    `GET /meet HTTP/1.1\r\nHost: evil.example\r\n${upgrade}`,
  ],
  ['upgrades of another path', `GET /other HTTP/1.1\r\nHost: 127.0.0.1\r\n${upgrade}`],
  ['headers that never end', 'GET /meet HTTP/1.1\r\nHost: 127'],
  ['nothing at all', ''],
  ['requests whose answer is never read', 'GET /meet HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
]

describe('one laptop that holds as many connections as it can', () => {
  it.each(kinds)('keeps no newcomer out: %s', async (_, text) => {
    await open({ maxWaiting: 20 })
    for (let i = 0; i < 120; i++) await say(text)
    await newcomerMeets()
    expect(point.holds().waiting).toBeLessThanOrEqual(20)
  })

  it('the time-outs run: what is never said in full is cut', async () => {
    await open({ requestTime: 200 })
    const slow = await say('GET /meet HTTP/1.1\r\nHost: 127')
    slow.resume()
    await new Promise((resolve) => slow.on('end', resolve))
    await expect.poll(() => point.holds().waiting).toBe(0)
  })

  it('they run whatever is said: a header that comes a byte at a time is cut', async () => {
    await open({ requestTime: 400 })
    const slow = await say('GET /meet HTTP/1.1\r\nX: ')
    const drip = setInterval(() => slow.write('x'), 20)
    slow.resume()
    await new Promise((resolve) => slow.on('close', resolve).on('end', resolve))
    clearInterval(drip)
    await expect.poll(() => point.holds().waiting).toBe(0)
  }, 10_000)

  it('a page that nobody reads to its end is let go of', async () => {
    const site = await mkdtemp(path.join(tmpdir(), 'sotto-page-'))
    await writeFile(path.join(site, 'big.png'), Buffer.alloc(32 * 1024 * 1024))
    point = await startMeetingPoint({ site, limits: { requestTime: 200 } })
    await rm(site, { recursive: true })
    await say('GET /big.png HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
    // Who comes later is let in later: by now it is in.
    await newcomerMeets()
    await expect.poll(() => point.holds().waiting, { timeout: 5000 }).toBe(0)
  })

  it('who is refused is let go of, though it never closes its half', async () => {
    await open({})
    for (const [, text] of kinds.slice(0, 2)) await say(text)
    await expect.poll(() => point.holds().waiting).toBe(0)
  })

  it('goodbyes that nobody answers are few at a time, and over soon', async () => {
    await open({ maxConnections: 0, maxWaiting: 2 })
    const knock = async () => {
      const socket = await say(`GET /meet HTTP/1.1\r\nHost: 127.0.0.1\r\n${upgrade}`)
      const [answer] = (await once(socket, 'data')) as [Buffer]
      return { socket, answer: answer.toString('latin1').slice(0, 12) }
    }
    const [first, second, third] = [await knock(), await knock(), await knock()]
    expect([first, second, third].map(({ answer }) => answer)).toEqual([
      'HTTP/1.1 101',
      'HTTP/1.1 101',
      'HTTP/1.1 503',
    ])
    for (const { socket } of [first, second]) if (!socket.readableEnded) await once(socket, 'end')
    expect((await knock()).answer).toBe('HTTP/1.1 101')
  }, 10_000)

  it('WebSockets that meet nobody give up their places to those who come', async () => {
    await open({ maxConnections: 8, idleGrace: 0 })
    for (let i = 0; i < 8; i++) await device(`nobody-${i}`)
    await newcomerMeets()
  })

  it('and those who meet somebody keep theirs', async () => {
    await open({ maxConnections: 3, idleGrace: 0 })
    const [a, b] = [await device('room'), await device('room')]
    for (let i = 0; i < 6; i++) await device(`nobody-${i}`)
    a.say({ type: 'publish', topic: 'room', data: 'eA==' })
    expect(await b.next()).toMatchObject({ clients: 2 })
  })
})

describe('receivers that do not read', () => {
  it('are let go when all of them together hold too much, and who reads gets everything', async () => {
    const maxBufferedInAll = 2_000_000
    await open({ maxBufferedInAll })
    const sender = await device('t')
    const reader = await device('t')
    for (let i = 0; i < 30; i++) (await device('t')).socket.pause()
    const data = 'x'.repeat(60_000)
    let most = 0
    // Enough to fill the kernel's buffers of all of them, and then ours.
    for (let i = 0; i < 300 && point.holds().connections > 2; i++) {
      sender.say({ type: 'publish', topic: 't', data })
      expect(await reader.next()).toMatchObject({ data })
      most = Math.max(most, point.holds().unread)
    }
    expect(point.holds().connections).toBeLessThan(32)
    // What one round hands to all of them comes on top before it is added up.
    expect(most).toBeLessThan(maxBufferedInAll + 32 * 61_000)
    await newcomerMeets()
  })
})
