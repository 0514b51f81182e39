import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { limits } from '../limits.ts'
import type { FramePath, Lane } from '../transport/transport.ts'
import type { TokenBucket } from './token-bucket.ts'

export interface Packet {
  readonly n: number
  readonly a: number
  readonly talk: readonly Uint8Array[]
  readonly bulk: readonly Uint8Array[]
}

/**
 * The path through the meeting point, where no direct one exists. The meeting point may lose and
 * reorder: packets have numbers and are acknowledged, a few at a time, and not more than the room's
 * rate. What is sent too fast waits here, and the outbox sees it as buffered.
 */
export interface Relay extends FramePath {
  readonly take: (packet: Packet) => void
  /** Sends nothing new (the direct path is open), and still acknowledges what comes. */
  readonly mute: () => void
}

export interface RelayEvents {
  readonly send: (packet: Packet) => void
  readonly frame: (lane: Lane, frame: Uint8Array) => void
  readonly drain: (lane: Lane) => void
  /** Nothing was acknowledged for long. */
  readonly lost: () => void
}

const window = 6
const fill = 4 * 1024
const ackDelay = 60
/** Twenty seconds in all, then it is lost. */
const resendAfter = [1000, 1500, 2000, 2500, 3000, 3000, 3000, 4000] as const

interface Sent {
  readonly n: number
  readonly talk: readonly Uint8Array[]
  readonly bulk: readonly Uint8Array[]
}

export function createRelay(clock: Clock, rate: TokenBucket, events: RelayEvents): Relay {
  const waiting: Record<Lane, Uint8Array[]> = { talk: [], bulk: [] }
  const bytes: Record<Lane, number> = { talk: 0, bulk: 0 }
  const sent: Sent[] = []
  const early = new Map<number, Packet>()
  let next = 0
  let expected = 0
  let resends = 0
  let muted = false
  let closed = false

  const pack = (): Sent => {
    const packed: Record<Lane, Uint8Array[]> = { talk: [], bulk: [] }
    let size = 0
    for (const lane of ['talk', 'bulk'] as const) {
      while (size < fill && packed[lane].length < limits.packetFrames) {
        const frame = waiting[lane].shift()
        if (!frame) break
        packed[lane].push(frame)
        bytes[lane] -= frame.byteLength
        size += frame.byteLength
      }
    }
    return { n: next++, ...packed }
  }
  const transmit = (packet: Sent) => {
    ack.stop()
    events.send({ ...packet, a: expected })
  }
  const pump = () => {
    if (closed || muted) return
    const before = { ...bytes }
    while (bytes.talk + bytes.bulk > 0 && sent.length < window) {
      const wait = rate.wait()
      if (wait > 0) {
        later.start(wait)
        break
      }
      const waited = bytes.talk + bytes.bulk
      const packet = pack()
      rate.spend(waited - bytes.talk - bytes.bulk)
      sent.push(packet)
      transmit(packet)
      resend.start(resendAfter[0])
    }
    for (const lane of ['talk', 'bulk'] as const) if (bytes[lane] < before[lane]) events.drain(lane)
  }
  const later = alarm(clock, pump)
  const ack = alarm(clock, () => events.send({ n: next, a: expected, talk: [], bulk: [] }))
  const resend = alarm(clock, () => {
    if (sent.length === 0) return
    const wait = resendAfter[++resends]
    if (wait === undefined) return events.lost()
    for (const packet of sent) transmit(packet)
    resend.set(wait)
  })

  const acknowledged = (a: number) => {
    if (a > next || !sent[0] || a <= sent[0].n) return
    while (sent[0] && sent[0].n < a) sent.shift()
    resends = 0
    resend.stop()
    if (sent.length > 0) resend.set(resendAfter[0])
    pump()
  }
  const deliver = (packet: Packet) => {
    expected += 1
    for (const lane of ['talk', 'bulk'] as const)
      for (const frame of packet[lane]) if (!closed) events.frame(lane, frame)
  }

  return {
    take: (packet) => {
      if (closed) return
      acknowledged(packet.a)
      if (packet.talk.length + packet.bulk.length === 0) return
      ack.start(ackDelay)
      if (packet.n < expected || packet.n >= expected + 2 * window) return
      early.set(packet.n, packet)
      for (;;) {
        const due = early.get(expected)
        if (!due || closed) return
        early.delete(expected)
        deliver(due)
      }
    },
    send: (lane, frame) => {
      if (closed || muted) return
      waiting[lane].push(frame.slice())
      bytes[lane] += frame.byteLength
      // What is sent in one go travels in one packet.
      clock.defer(pump)
    },
    buffered: (lane) => bytes[lane],
    mute: () => {
      muted = true
      for (const lane of ['talk', 'bulk'] as const) {
        waiting[lane] = []
        bytes[lane] = 0
      }
      sent.length = 0
      later.stop()
      resend.stop()
    },
    close: () => {
      closed = true
      later.stop()
      ack.stop()
      resend.stop()
      early.clear()
    },
  }
}
