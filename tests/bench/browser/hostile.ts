import { limits } from '../../../renderer/sync/limits.ts'
import { frameKind } from '../../../renderer/sync/link/frame.ts'

/** What a member with a changed client sends: bytes of its own on the channels that its room has opened. */
declare global {
  interface Window {
    hostile: { readonly attack: (kind: Attack) => number }
  }
}

export type Attack = 'oversized' | 'endless' | 'reordered' | 'unknown' | 'garbage' | 'beats'

const channels = new Set<RTCDataChannel>()
const { createDataChannel } = RTCPeerConnection.prototype
RTCPeerConnection.prototype.createDataChannel = function watched(label, options) {
  const channel = createDataChannel.call(this, label, options)
  channels.add(channel)
  channel.addEventListener('close', () => channels.delete(channel))
  return channel
}
const Native = RTCPeerConnection
globalThis.RTCPeerConnection = class extends Native {
  constructor(configuration?: RTCConfiguration) {
    super(configuration)
    this.addEventListener('datachannel', ({ channel }) => channels.add(channel))
  }
}

function frame(kind: number, length: number, announced?: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  bytes[0] = kind
  if (announced !== undefined) new DataView(bytes.buffer).setUint32(1, announced)
  return bytes
}

/** A frame of this kind with chance in it. */
function random(kind: number): Uint8Array<ArrayBuffer> {
  const bytes = crypto.getRandomValues(new Uint8Array(2 + 300 * Math.random()))
  bytes[0] = kind
  return bytes
}

const full = limits.frame
const whole: Record<Attack, () => Uint8Array<ArrayBuffer>[]> = {
  oversized: () => [frame(frameKind.whole, 200 * 1024)],
  // As much as may be announced, most of it sent, and never its end.
  endless: () => [
    frame(frameKind.first, full, limits.message),
    ...Array.from({ length: 1500 }, () => frame(frameKind.more, full)),
  ],
  reordered: () => [
    frame(frameKind.more, full),
    frame(frameKind.first, full, 3 * full),
    frame(frameKind.first, full, 3 * full),
  ],
  // Kinds that a later build may have are no fault: they are left out, and cost the reading.
  unknown: () => Array.from({ length: 2000 }, () => random(200 + Math.floor(56 * Math.random()))),
  // A kind that everybody knows, and nothing that can be read as a message.
  garbage: () => Array.from({ length: 50 }, () => random(frameKind.whole)),
  // Each asks for an answer.
  beats: () => Array.from({ length: 5000 }, () => frame(frameKind.ping, 1)),
}

window.hostile = {
  attack: (kind) => {
    let sent = 0
    for (const channel of channels) {
      if (channel.readyState !== 'open' || (kind === 'endless' && channel.label === 'talk'))
        continue
      try {
        for (const bytes of whole[kind]()) {
          channel.send(bytes)
          sent += 1
        }
      } catch {
        // The other end has cut us off, or the browser's buffer is full: enough.
      }
    }
    return sent
  },
}
