import { now } from './measure.ts'

/** What the benches ask of a page about a data channel with nothing of ours on it. */
declare global {
  interface Window {
    raw: { connection: RTCPeerConnection; channel: RTCDataChannel }
    describeRaw: (offer?: string) => Promise<string>
    acceptRaw: (answer: string) => Promise<void>
    sendRaw: (bytes: number, size: number, high: number) => Promise<number>
    receiveRaw: (bytes: number) => Promise<number>
    echoRaw: () => void
    pingRaw: (count: number) => Promise<number[]>
  }
}

window.describeRaw = async (offer) => {
  const { connection } = window.raw
  if (offer !== undefined) await connection.setRemoteDescription({ type: 'offer', sdp: offer })
  await connection.setLocalDescription()
  await new Promise<void>((resolve) => {
    const check = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', check)
    check()
  })
  return connection.localDescription?.sdp ?? ''
}
window.acceptRaw = (sdp) => window.raw.connection.setRemoteDescription({ type: 'answer', sdp })

/** Sends as fast as the channel takes it; resolves with the moment of the first. */
window.sendRaw = async (bytes, size, high) => {
  const { channel } = window.raw
  channel.bufferedAmountLowThreshold = high / 4
  const start = now()
  const message = new Uint8Array(size)
  for (let sent = 0; sent < bytes; sent += size) {
    if (channel.bufferedAmount >= high)
      await new Promise((resolve) => {
        channel.onbufferedamountlow = resolve
      })
    channel.send(message)
  }
  return start
}

/** Resolves with the moment at which so many bytes have come. */
window.receiveRaw = (bytes) =>
  new Promise((resolve) => {
    let received = 0
    window.raw.channel.onmessage = ({ data }) => {
      received += data.byteLength
      if (received >= bytes) resolve(now())
    }
  })

window.echoRaw = () => {
  const { channel } = window.raw
  channel.onmessage = ({ data }) => channel.send(data)
}

window.pingRaw = async (count) => {
  const { channel } = window.raw
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const start = now()
    await new Promise((resolve) => {
      channel.onmessage = resolve
      channel.send(new Uint8Array(40))
    })
    times.push(now() - start)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return times
}
