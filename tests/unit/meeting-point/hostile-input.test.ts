import { connect } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { MeetingPointLimits } from '../../../shared/meeting-point/limits.ts'
import { defaultLimits } from '../../../shared/meeting-point/limits.ts'
import { connectDevice, type DeviceSocket } from '../../support/device-socket.ts'
import { startMeetingPoint, type TestMeetingPoint } from '../../support/meeting-point.ts'

let point: TestMeetingPoint
let devices: DeviceSocket[] = []
afterEach(async () => {
  for (const { socket } of devices) socket.terminate()
  devices = []
  await point.stop()
})

async function open(limits: Partial<MeetingPointLimits> = {}) {
  point = await startMeetingPoint({ site: false, limits })
  return [await device('t'), await device('t')] as const
}

async function device(...topics: string[]) {
  const made = await connectDevice(point.wsUrl)
  devices.push(made)
  if (topics.length > 0) made.say({ type: 'subscribe', topics })
  await made.settled()
  return made
}

/** Two others still reach each other: the process and its topics are whole. */
async function stillDelivers() {
  const [a, b] = [await device('after'), await device('after')]
  a.say({ type: 'publish', topic: 'after', data: 'eA==' })
  expect(await b.next()).toMatchObject({ data: 'eA==' })
}

const garbage: readonly [string, string][] = [
  ['not JSON', 'hello'],
  ['nothing', ''],
  ['a bare value', '7'],
  ['null', 'null'],
  ['a list', '[]'],
  ['no type', '{}'],
  ['an unknown type', '{"type":"shout"}'],
  ['a type that every object has', '{"type":"constructor"}'],
  ['topics that are no list', '{"type":"subscribe","topics":"t"}'],
  ['a topic that is no text', '{"type":"subscribe","topics":[7]}'],
  ['an empty topic', '{"type":"subscribe","topics":[""]}'],
  ['a topic with spaces', '{"type":"subscribe","topics":["a b"]}'],
  ['a topic that is too long', `{"type":"subscribe","topics":["${'x'.repeat(129)}"]}`],
  ['too many topics at once', JSON.stringify({ type: 'subscribe', topics: Array(257).fill('t') })],
  ['data that is not sealed', '{"type":"publish","topic":"t","data":{"from":"x"}}'],
  ['no data', '{"type":"publish","topic":"t"}'],
  ['deep nesting', `{"type":"publish","topic":"t","data":${'['.repeat(20_000)}`],
]

describe('what no honest device sends', () => {
  it.each(garbage)('closes that one connection, with a code: %s', async (_, frame) => {
    const [bad] = await open()
    bad.raw(frame)
    expect(await bad.closed).toEqual({ code: 4400, reason: 'notUnderstood' })
    await stillDelivers()
  })

  it('any text at all is survived (seeded)', async () => {
    await open()
    const seed = Date.now() & 0xffff
    console.log(`seed ${seed}`)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })),
        async (text) => {
          const bad = await connectDevice(point.wsUrl)
          bad.raw(text)
          bad.socket.close()
          expect([1000, 1005, 4400]).toContain((await bad.closed).code)
        },
      ),
      { seed, numRuns: 60 },
    )
    await stillDelivers()
  })

  it('a binary frame closes the connection', async () => {
    const [bad] = await open()
    bad.raw(new Uint8Array([1, 2, 3]))
    expect(await bad.closed).toEqual({ code: 1003, reason: 'notText' })
    await stillDelivers()
  })

  it('a frame over the limit closes the connection; one at the limit arrives', async () => {
    const [bad, good] = await open()
    const frame = (size: number) => {
      const empty = JSON.stringify({ type: 'publish', topic: 't', data: '' })
      return empty.replace('""', `"${'x'.repeat(size - empty.length)}"`)
    }
    bad.raw(frame(defaultLimits.maxFrameBytes))
    expect(await good.next()).toMatchObject({ topic: 't' })
    bad.raw(frame(defaultLimits.maxFrameBytes + 1))
    expect((await bad.closed).code).toBe(1009)
    await stillDelivers()
  })

  it('bytes that are not WebSocket at all, after the handshake, end that connection', async () => {
    await open()
    const socket = connect(point.port, '127.0.0.1')
    socket.write(
      'GET /meet HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    )
    socket.write(Buffer.alloc(5000, 0xff))
    socket.resume()
    await new Promise((resolve) => socket.on('close', resolve))
    await stillDelivers()
  })

  it('a flood of frames closes the connection, and what it flooded is not lost to others', async () => {
    const [bad, good] = await open({ frames: { burst: 50, perSecond: 1 } })
    for (let i = 0; i < 2000; i++) bad.say({ type: 'publish', topic: 't', data: String(i) })
    expect((await bad.closed).code).toBe(4429)
    await good.settled()
    expect(good.unread().length).toBeLessThan(60)
    await stillDelivers()
  })

  it('too many topics close the connection and give all of them back', async () => {
    const [bad] = await open({ maxTopicsPerConnection: 10 })
    bad.say({ type: 'subscribe', topics: Array.from({ length: 11 }, (_, i) => `x${i}`) })
    expect((await bad.closed).code).toBe(4409)
    await expect.poll(() => point.holds().topics).toBe(1)
    await stillDelivers()
  })

  it('the meeting point has room for so many topics; the ones that are there go on', async () => {
    const [a, b] = await open({ maxTopics: 3 })
    a.say({ type: 'subscribe', topics: ['u', 'v'] })
    await a.settled()
    b.say({ type: 'subscribe', topics: ['u'] })
    await b.settled()
    b.say({ type: 'subscribe', topics: ['w'] })
    expect((await b.closed).code).toBe(4409)
    await a.settled()
  })
})

describe('many at once', () => {
  it('past the places, a newcomer is told that it is full', async () => {
    await open({ maxConnections: 3 })
    await device('t')
    const late = await connectDevice(point.wsUrl)
    devices.push(late)
    expect(await late.closed).toEqual({ code: 1013, reason: 'full' })
  })

  it('one address gets only so many places', async () => {
    await open({ maxConnectionsPerAddress: 2 })
    const late = await connectDevice(point.wsUrl)
    devices.push(late)
    expect((await late.closed).code).toBe(1013)
  })

  it('a place held for nothing goes to somebody who asks for it', async () => {
    const [a, b] = await open({ maxConnections: 3, idleGrace: 0 })
    const idle = await device()
    const newcomer = await device('t')
    expect((await idle.closed).code).toBe(1013)
    newcomer.say({ type: 'publish', topic: 't', data: 'eA==' })
    expect(await a.next()).toMatchObject({ clients: 3 })
    expect(await b.next()).toMatchObject({ clients: 3 })
  })

  it('60 devices behind one address join three rooms at once, and nobody is cut off', async () => {
    // Each sends an offer and 8 candidates to each other member and answers the same from them.
    point = await startMeetingPoint({ site: false })
    const all = await Promise.all(Array.from({ length: 60 }, () => device('directory', 'plenary')))
    let received = 0
    const expected = 60 * 59 * 10
    const done = new Promise<void>((resolve) => {
      for (const { socket } of all) {
        socket.on('message', () => {
          received++
          if (received === expected) resolve()
        })
      }
    })
    const offer = 'o'.repeat(4096)
    const candidate = 'c'.repeat(512)
    for (const one of all) {
      for (let i = 0; i < 10; i++) {
        one.say({ type: 'publish', topic: 'directory', data: i === 0 ? offer : candidate })
      }
    }
    await done
    // As much as one device sends when all come back at once: within its budget, so still there.
    const [first] = all as [DeviceSocket]
    for (let i = 0; i < 3 * 59 * 2 * 9; i++) {
      first.say({ type: 'publish', topic: 'nobody', data: i % 9 === 0 ? offer : candidate })
    }
    await first.settled()
    expect(point.holds().connections).toBe(60)
  }, 30_000)
})

describe('slow ones', () => {
  it('a device past its bytes is read more slowly, and loses nothing', async () => {
    const [fast, reader] = await open({ bytes: { burst: 100_000, perSecond: 200_000 } })
    const data = 'x'.repeat(20_000)
    const started = performance.now()
    for (let i = 0; i < 15; i++) fast.say({ type: 'publish', topic: 't', data })
    for (let i = 0; i < 15; i++) expect(await reader.next()).toMatchObject({ data })
    expect(performance.now() - started).toBeGreaterThan(500)
    await fast.settled()
  })

  it('a receiver that does not read is let go; its memory is bounded', async () => {
    const [sender, stuck] = await open({ maxBufferedBytes: 200_000 })
    const reader = await device('t')
    stuck.socket.pause()
    const data = 'x'.repeat(60_000)
    // Enough to fill the kernel's buffers on both sides and then ours.
    for (let i = 0; i < 400 && point.holds().connections === 3; i++) {
      sender.say({ type: 'publish', topic: 't', data })
      await reader.next()
    }
    expect(point.holds().connections).toBe(2)
    stuck.socket.resume()
    expect([1006, 4408]).toContain((await stuck.closed).code)
    await stillDelivers()
  })

  it('a line that answers no ping is cut', async () => {
    const [a, mute] = await open({ pingInterval: 40 })
    mute.socket.pause()
    await expect.poll(() => point.holds().connections).toBe(1)
    await a.settled()
  })
})
