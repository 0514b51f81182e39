/** Counts what the page sends on data channels, and when each path opened; before anything else runs. */
export const measured = { messages: 0, bytes: 0, opened: [] as number[] }

/** Milliseconds since the epoch, finer than Date: the same for all pages of one computer. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}

const { send } = RTCDataChannel.prototype
RTCDataChannel.prototype.send = function counted(
  this: RTCDataChannel,
  data: string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>,
) {
  measured.messages += 1
  measured.bytes +=
    typeof data === 'string' ? data.length : 'size' in data ? data.size : data.byteLength
  return (send as (this: RTCDataChannel, data: unknown) => void).call(this, data)
}

const { createDataChannel } = RTCPeerConnection.prototype
RTCPeerConnection.prototype.createDataChannel = function watched(label, options) {
  const channel = createDataChannel.call(this, label, options)
  // Ours has two channels for each path; one of them counts.
  if (label !== 'bulk') channel.addEventListener('open', () => measured.opened.push(now()))
  return channel
}
const Native = RTCPeerConnection
globalThis.RTCPeerConnection = class extends Native {
  constructor(configuration?: RTCConfiguration) {
    super(configuration)
    this.addEventListener('datachannel', ({ channel }) => {
      const opened = () => measured.opened.push(now())
      if (channel.readyState === 'open') opened()
      else channel.addEventListener('open', opened)
    })
  }
}
