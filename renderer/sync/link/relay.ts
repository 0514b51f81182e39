import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { limits } from '../limits.ts'
import { relayTiming } from '../timing.ts'
import type { FramePath, Lane } from '../transport/transport.ts'
import type { RelayPacket } from './signal.ts'
import type { TokenBucket } from './token-bucket.ts'

/**
 * The path through the meeting point, where no direct one exists. The meeting point may lose and
 * reorder: packets have numbers and are acknowledged, a few at a time, and not more than the room's
 * rate. What is sent too fast waits here, and the segmenter sees it as buffered.
 */
export interface Relay extends FramePath {
  readonly receive: (packet: RelayPacket) => void
  /** Sends nothing new (the direct path is open), and still acknowledges what comes. */
  readonly mute: () => void
}

interface RelayEvents {
  readonly send: (packet: RelayPacket) => void
  readonly frame: (lane: Lane, frame: Uint8Array) => void
  readonly drain: (lane: Lane) => void
  /** Nothing was acknowledged for long. */
  readonly lost: () => void
}

/** Packets that are not acknowledged yet; more would only wait in the meeting point. */
const windowPackets = 6
/** A packet takes no further frame when it holds so much. */
const packetFullBytes = 4 * 1024

type Sent = Omit<RelayPacket, 'expected'>

/**
 * A relay by which nothing was sent yet. A packet is sent again until it is acknowledged, for twenty seconds
 * (`relayTiming.resendMs`); then `lost` is called.
 * @param rate what all relays of the room may send together
 */
export function createRelay(clock: Clock, rate: TokenBucket, events: RelayEvents): Relay {
  const waiting: Record<Lane, Uint8Array[]> = { talk: [], bulk: [] }
  const bytes: Record<Lane, number> = { talk: 0, bulk: 0 }
  const sent: Sent[] = []
  const early = new Map<number, RelayPacket>()
  let next = 0
  let expected = 0
  let resends = 0
  let muted = false
  let closed = false

  const pack = (): Sent => {
    const packed: Record<Lane, Uint8Array[]> = { talk: [], bulk: [] }
    let size = 0
    for (const lane of ['talk', 'bulk'] as const) {
      while (size < packetFullBytes && packed[lane].length < limits.packetFrames) {
        const frame = waiting[lane].shift()
        if (!frame) break
        packed[lane].push(frame)
        bytes[lane] -= frame.byteLength
        size += frame.byteLength
      }
    }
    return { kind: 'relay', number: next++, ...packed }
  }
  const transmit = (packet: Sent) => {
    ack.stop()
    events.send({ ...packet, expected })
  }
  const pump = () => {
    if (closed || muted) return
    const before = { ...bytes }
    while (bytes.talk + bytes.bulk > 0 && sent.length < windowPackets) {
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
      resend.start(relayTiming.resendMs[0])
    }
    for (const lane of ['talk', 'bulk'] as const) if (bytes[lane] < before[lane]) events.drain(lane)
  }
  const later = alarm(clock, pump)
  const ack = alarm(clock, () =>
    events.send({ kind: 'relay', number: next, expected, talk: [], bulk: [] }),
  )
  const resend = alarm(clock, () => {
    if (sent.length === 0) return
    const wait = relayTiming.resendMs[++resends]
    if (wait === undefined) return events.lost()
    for (const packet of sent) transmit(packet)
    resend.set(wait)
  })

  const acknowledged = (before: number) => {
    if (before > next || !sent[0] || before <= sent[0].number) return
    while (sent[0] && sent[0].number < before) sent.shift()
    resends = 0
    resend.stop()
    if (sent.length > 0) resend.set(relayTiming.resendMs[0])
    pump()
  }
  const deliver = (packet: RelayPacket) => {
    expected += 1
    for (const lane of ['talk', 'bulk'] as const)
      for (const frame of packet[lane]) if (!closed) events.frame(lane, frame)
  }

  return {
    receive: (packet) => {
      if (closed) return
      acknowledged(packet.expected)
      if (packet.talk.length + packet.bulk.length === 0) return
      ack.start(relayTiming.acknowledgeMs)
      if (packet.number < expected || packet.number >= expected + 2 * windowPackets) return
      early.set(packet.number, packet)
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
