import { WebSocket } from 'ws'
import { type ServerFrame, serverFrameSchema } from '../../shared/meeting-point/protocol.ts'

/** A device's WebSocket, as a test speaks through it. */
export interface DeviceSocket {
  readonly socket: WebSocket
  readonly say: (frame: unknown) => void
  readonly raw: (frame: string | Uint8Array) => void
  /** The next frame that was not asked for yet; waits for it. */
  readonly next: () => Promise<ServerFrame>
  /** What has come and was not asked for. */
  readonly unread: () => readonly ServerFrame[]
  /** Resolves when everything sent so far has been dealt with: the pong comes after it. */
  readonly settled: () => Promise<void>
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
}

/** Connects as a device. Rejects with the HTTP status where the upgrade is refused. */
export async function connectDevice(
  url: string,
  headers: Record<string, string> = {},
): Promise<DeviceSocket> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false })
  const inbox: ServerFrame[] = []
  const waiting: ((frame: ServerFrame) => void)[] = []
  socket.on('message', (data) => {
    const frame = serverFrameSchema.parse(JSON.parse(String(data)))
    const taker = waiting.shift()
    if (taker) taker(frame)
    else inbox.push(frame)
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('unexpected-response', (_, response) => {
      reject(new Error(`refused: ${response.statusCode}`))
      socket.terminate()
    })
    socket.once('error', reject)
  })
  // After the handshake an error is followed by a close, which is what tests look at.
  socket.on('error', () => {})
  const next = () => {
    const frame = inbox.shift()
    return frame ? Promise.resolve(frame) : new Promise<ServerFrame>((take) => waiting.push(take))
  }
  return {
    socket,
    say: (frame) => socket.send(JSON.stringify(frame)),
    raw: (frame) => socket.send(frame),
    next,
    unread: () => inbox,
    settled: async () => {
      socket.send(JSON.stringify({ type: 'ping' }))
      await new Promise<void>((resolve) => {
        const look = (data: unknown) => {
          if (String(data) !== '{"type":"pong"}') return
          const at = inbox.findIndex(({ type }) => type === 'pong')
          if (at >= 0) inbox.splice(at, 1)
          socket.off('message', look)
          resolve()
        }
        socket.on('message', look)
      })
    },
    closed,
  }
}
