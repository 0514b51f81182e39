import type { Lane, TransportEvents } from './transport.ts'
import { lanes } from './transport.ts'

/** Below this much buffered, a lane asks for more. */
const low: Readonly<Record<Lane, number>> = { talk: 16 * 1024, bulk: 64 * 1024 }

/** Frames that come before both lanes are open wait for that; more than these are let go. */
const maxEarlyFrames = 256

/** Hears what comes on the two lanes, which open together. */
export function hearChannels(
  channels: Readonly<Record<Lane, RTCDataChannel>>,
  events: Pick<TransportEvents, 'frame' | 'drain'> & {
    readonly isClosed: () => boolean
    readonly opened: () => void
    readonly failed: () => void
  },
): void {
  const early: [Lane, Uint8Array][] = []
  let open = false
  for (const lane of lanes) {
    const channel = channels[lane]
    channel.onopen = () => {
      if (open || events.isClosed()) return
      if (lanes.some((each) => channels[each].readyState !== 'open')) return
      open = true
      events.opened()
      for (const [each, frame] of early.splice(0)) if (!events.isClosed()) events.frame(each, frame)
    }
    channel.onclose = events.failed
    channel.onbufferedamountlow = () => {
      if (!events.isClosed()) events.drain(lane)
    }
    channel.onmessage = ({ data }) => {
      if (events.isClosed()) return
      // Text is none of ours: as an empty frame it is malformed.
      const frame = data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(0)
      if (open) events.frame(lane, frame)
      else if (early.length < maxEarlyFrames) early.push([lane, frame])
    }
  }
}

/** Opens a lane: a data channel that both ends have agreed on beforehand. */
export function openChannel(
  connection: RTCPeerConnection,
  lane: Lane,
  id: number,
  priority: RTCPriorityType,
): RTCDataChannel {
  const options = { negotiated: true, id, ordered: true, priority }
  const channel = connection.createDataChannel(lane, options)
  channel.binaryType = 'arraybuffer'
  channel.bufferedAmountLowThreshold = low[lane]
  return channel
}
