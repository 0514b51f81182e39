import type { Clock } from '../clock.ts'
import { alarm } from '../clock.ts'
import { limits } from '../limits.ts'
import { relayTiming } from '../timing.ts'
import { type FramePath, type Lane, lanes } from '../transport/transport.ts'
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
  const waiting = createWaitingFrames()
  const sent: Sent[] = []
  let next = 0
  let resends = 0
  let muted = false
  let closed = false

  const inOrder = createInOrder((packet) => {
    for (const lane of lanes)
      for (const frame of packet[lane]) if (!closed) events.frame(lane, frame)
  })

  const transmit = (packet: Sent) => {
    ack.stop()
    events.send({ ...packet, expected: inOrder.expected() })
  }
  const pump = () => {
    if (closed || muted) return
    const before = { ...waiting.bytes }
    while (waiting.total() > 0 && sent.length < windowPackets) {
      const wait = rate.wait()
      if (wait > 0) {
        later.start(wait)
        break
      }
      const waited = waiting.total()
      const packet: Sent = { kind: 'relay', number: next++, ...waiting.takePacket() }
      rate.spend(waited - waiting.total())
      sent.push(packet)
      transmit(packet)
      resend.start(relayTiming.resendMs[0])
    }
    for (const lane of lanes) if (waiting.bytes[lane] < before[lane]) events.drain(lane)
  }
  const later = alarm(clock, pump)
  const ack = alarm(clock, () => transmit({ kind: 'relay', number: next, talk: [], bulk: [] }))
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

  return {
    receive: (packet) => {
      if (closed) return
      acknowledged(packet.expected)
      if (packet.talk.length + packet.bulk.length === 0) return
      ack.start(relayTiming.acknowledgeMs)
      inOrder.add(packet)
    },
    send: (lane, frame) => {
      if (closed || muted) return
      waiting.add(lane, frame)
      // What is sent in one go travels in one packet.
      clock.defer(pump)
    },
    buffered: (lane) => waiting.bytes[lane],
    mute: () => {
      muted = true
      waiting.clear()
      sent.length = 0
      later.stop()
      resend.stop()
    },
    close: () => {
      closed = true
      later.stop()
      ack.stop()
      resend.stop()
      inOrder.clear()
    },
  }
}

/** Frames that wait to be packed. */
function createWaitingFrames() {
  const frames: Record<Lane, Uint8Array[]> = { talk: [], bulk: [] }
  const bytes: Record<Lane, number> = { talk: 0, bulk: 0 }
  return {
    bytes: bytes as Readonly<typeof bytes>,
    total: () => bytes.talk + bytes.bulk,
    add: (lane: Lane, frame: Uint8Array) => {
      frames[lane].push(frame.slice())
      bytes[lane] += frame.byteLength
    },
    /** What talks first, as much as a packet takes. */
    takePacket: () => {
      const packed: Record<Lane, Uint8Array[]> = { talk: [], bulk: [] }
      let size = 0
      for (const lane of lanes) {
        while (size < packetFullBytes && packed[lane].length < limits.packetFrames) {
          const frame = frames[lane].shift()
          if (!frame) break
          packed[lane].push(frame)
          bytes[lane] -= frame.byteLength
          size += frame.byteLength
        }
      }
      return packed
    },
    clear: () => {
      for (const lane of lanes) {
        frames[lane] = []
        bytes[lane] = 0
      }
    },
  }
}

/** Hands packets on in the order of their numbers; those that overtook others wait, within two windows. */
function createInOrder(deliver: (packet: RelayPacket) => void) {
  const early = new Map<number, RelayPacket>()
  let expected = 0
  return {
    expected: () => expected,
    add: (packet: RelayPacket) => {
      if (packet.number < expected || packet.number >= expected + 2 * windowPackets) return
      early.set(packet.number, packet)
      for (let due = early.get(expected); due; due = early.get(expected)) {
        early.delete(expected)
        expected += 1
        deliver(due)
      }
    },
    clear: () => early.clear(),
  }
}
