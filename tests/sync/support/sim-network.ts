import type { Clock } from '../../../renderer/sync/clock.ts'
import type {
  CreateTransport,
  Lane,
  Transport,
  TransportEvents,
  TransportSignal,
} from '../../../renderer/sync/transport/transport.ts'

/** What can be wrong between two devices now. */
export interface Conditions {
  /** Whether a direct path can open, or stay open, between the two. */
  direct: (a: string, b: string) => boolean
  /** Frames that vanish without a word. */
  silent: (from: string, to: string) => boolean
  /** Milliseconds of a frame on its way. */
  delay: (lane: Lane) => number
  /** Bytes per millisecond of one direction of one path. */
  bandwidth: number
}

/** Direct paths in memory: what WebRTC is in a browser, for hundreds of devices in one process. */
export interface SimNetwork {
  readonly conditions: Conditions
  readonly transportFor: (device: string) => CreateTransport
  /** Breaks open paths that `hit` says; each end notices for itself, some time later. */
  readonly breakPaths: (hit: (a: string, b: string) => boolean, noticed: () => number) => void
  readonly frames: () => number
  readonly bytes: () => number
}

interface End {
  readonly device: string
  readonly events: TransportEvents
  readonly number: number
  other: End | undefined
  open: boolean
  closed: boolean
  readonly buffered: Record<Lane, number>
  /** When the last frame of each lane, and of all, has left or arrives. */
  readonly arrives: Record<Lane, number>
  leaves: number
}

const drainBelow = 16 * 1024

export function makeSimNetwork(clock: Clock, conditions: Conditions): SimNetwork {
  const ends: End[] = []
  let frames = 0
  let bytes = 0

  const finish = (end: End, tell: boolean) => {
    if (end.closed) return
    end.closed = true
    end.open = false
    if (tell) end.events.closed()
    const { other } = end
    if (other && !other.closed && !conditions.silent(end.device, other.device))
      clock.after(conditions.delay('talk'), () => finish(other, true))
  }
  const join = (a: End, b: End) => {
    a.other = b
    b.other = a
    for (const end of [a, b])
      clock.after(conditions.delay('talk'), () => {
        if (end.closed || end.open || !conditions.direct(a.device, b.device)) return
        if (a.closed || b.closed) return
        end.open = true
        end.events.open()
      })
  }
  const send = (end: End, lane: Lane, frame: Uint8Array) => {
    const { other } = end
    if (end.closed || !end.open || !other) return
    frames += 1
    bytes += frame.byteLength
    end.buffered[lane] += frame.byteLength
    end.leaves = Math.max(end.leaves, clock.now()) + frame.byteLength / conditions.bandwidth
    clock.after(end.leaves - clock.now(), () => {
      const before = end.buffered[lane]
      end.buffered[lane] -= frame.byteLength
      if (!end.closed && before > drainBelow && end.buffered[lane] <= drainBelow)
        end.events.drain(lane)
    })
    const lost =
      conditions.silent(end.device, other.device) || !conditions.direct(end.device, other.device)
    if (lost) return
    end.arrives[lane] = Math.max(end.arrives[lane], end.leaves + conditions.delay(lane))
    const copy = frame.slice()
    const deliver = () => {
      if (other.closed) return
      // Nothing comes before open: what is early waits for it.
      if (other.open) other.events.frame(lane, copy)
      else clock.after(1, deliver)
    }
    clock.after(end.arrives[lane] - clock.now(), deliver)
  }

  const make = (device: string, events: TransportEvents): Transport => {
    const end: End = {
      device,
      events,
      number: ends.length,
      other: undefined,
      open: false,
      closed: false,
      buffered: { talk: 0, bulk: 0 },
      arrives: { talk: 0, bulk: 0 },
      leaves: 0,
    }
    ends.push(end)
    const say = (signal: TransportSignal) => {
      if (!end.closed) events.signal(signal)
    }
    return {
      offer: () => say({ kind: 'offer', sdp: String(end.number) }),
      accept: (signal) => {
        if (end.closed || signal.kind === 'candidates') return
        const from = ends[Number(signal.sdp)]
        if (!from || from.closed) return
        if (signal.kind === 'offer') say({ kind: 'answer', sdp: String(end.number) })
        if (signal.kind === 'answer' && !end.other) join(end, from)
      },
      restart: () => say({ kind: 'offer', sdp: String(end.number) }),
      send: (lane, frame) => send(end, lane, frame),
      buffered: (lane) => end.buffered[lane],
      close: () => finish(end, false),
    }
  }

  return {
    conditions,
    transportFor: (device) => (events) => make(device, events),
    breakPaths: (hit, noticed) => {
      for (const end of ends) {
        const { other } = end
        if (!end.open || end.closed || !other || !hit(end.device, other.device)) continue
        clock.after(noticed(), () => finish(end, true))
      }
    },
    frames: () => frames,
    bytes: () => bytes,
  }
}
