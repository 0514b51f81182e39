import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectDevice, type DeviceSocket } from '../../support/device-socket.ts'
import { startMeetingPoint, type TestMeetingPoint } from '../../support/meeting-point.ts'

let point: TestMeetingPoint
let devices: DeviceSocket[] = []
beforeEach(async () => {
  point = await startMeetingPoint({ site: false })
})
afterEach(async () => {
  for (const { socket } of devices) socket.terminate()
  devices = []
  await point.stop()
})

/** Devices that are subscribed to the topics, and whose subscription has arrived. */
async function join(...rooms: readonly string[][]) {
  const joined = await Promise.all(
    rooms.map(async (topics) => {
      const device = await connectDevice(point.wsUrl)
      device.say({ type: 'subscribe', topics })
      await device.settled()
      return device
    }),
  )
  devices.push(...joined)
  return joined as [DeviceSocket, DeviceSocket, DeviceSocket, DeviceSocket]
}

const publish = (topic: string, data: string) => ({ type: 'publish', topic, data })

describe('the meeting point', () => {
  it('delivers what is published to everybody else on the topic, with their number', async () => {
    const [a, b, c, other] = await join(['t1'], ['t1', 't2'], ['t1'], ['t2'])
    a.say(publish('t1', 'c2VhbGVk'))
    const delivered = { ...publish('t1', 'c2VhbGVk'), clients: 3 }
    expect(await b.next()).toEqual(delivered)
    expect(await c.next()).toEqual(delivered)
    await a.settled()
    await other.settled()
    expect(a.unread()).toEqual([])
    expect(other.unread()).toEqual([])
  })

  it('delivers in the order in which one device sent', async () => {
    const [a, b] = await join(['t'], ['t'])
    for (let i = 0; i < 200; i++) a.say(publish('t', String(i)))
    for (let i = 0; i < 200; i++) expect(await b.next()).toMatchObject({ data: String(i) })
  })

  it('stops delivering when a device unsubscribes, and survives doing so twice', async () => {
    const [a, b] = await join(['t'], ['t', 'u'])
    b.say({ type: 'unsubscribe', topics: ['t', 'never'] })
    b.say({ type: 'unsubscribe', topics: ['t'] })
    await b.settled()
    a.say(publish('t', 'eA=='))
    a.say(publish('u', 'eQ=='))
    expect(await b.next()).toMatchObject({ topic: 'u', clients: 1 })
  })

  it('counts a device once that subscribes twice', async () => {
    const [a, b] = await join(['t'], ['t', 't'])
    b.say({ type: 'subscribe', topics: ['t'] })
    await b.settled()
    a.say(publish('t', 'eA=='))
    expect(await b.next()).toMatchObject({ clients: 2 })
    await b.settled()
    expect(b.unread()).toEqual([])
  })

  it('answers a ping with a pong', async () => {
    const [a] = await join([])
    a.say({ type: 'ping' })
    expect(await a.next()).toEqual({ type: 'pong' })
  })

  it('P3: passes on the topic and the sealed data, and nothing that was slipped in beside them', async () => {
    const [a, b] = await join(['t'], ['t'])
    a.say({ ...publish('t', 'eA=='), from: 'somebody', clients: 99 })
    expect(await b.next()).toEqual({ ...publish('t', 'eA=='), clients: 2 })
  })

  it('P3: keeps nothing: not for who comes later, and nothing of who has left', async () => {
    const [a, b] = await join(['t', 'u'], ['t'])
    a.say(publish('t', 'eA=='))
    await b.next()
    const [late] = await join(['t'])
    expect(late.unread()).toEqual([])
    expect(point.holds()).toMatchObject({ connections: 3, topics: 2, unread: 0 })
    for (const device of devices.splice(0)) device.socket.close()
    await Promise.all([a.closed, b.closed, late.closed])
    await expect
      .poll(point.holds)
      .toMatchObject({ connections: 0, topics: 0, waiting: 0, unread: 0, downloads: 0 })
  })

  it('says that it goes when it stops, and lets go of the port', async () => {
    const [a] = await join(['t'])
    await point.stop()
    expect(await a.closed).toEqual({ code: 1001, reason: 'goingAway' })
    const again = await startMeetingPoint({ site: false, port: point.port })
    expect(again.port).toBe(point.port)
    await again.stop()
  })

  it('says in a code why it cannot listen', async () => {
    await expect(startMeetingPoint({ site: false, port: point.port })).rejects.toThrow(
      'port-in-use',
    )
  })
})
