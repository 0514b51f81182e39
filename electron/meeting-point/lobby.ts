import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type CloseReason, closeCodes } from '../../shared/meeting-point/close-codes.ts'
import type { MeetingPointLimits } from '../../shared/meeting-point/limits.ts'
import { createBacklog } from './backlog.ts'
import { Connection, type Shared } from './connection.ts'
import { Topics } from './topics.ts'

/** Milliseconds that a device gets to answer our closing before the line is cut. */
export const closingGrace = 1000

/** Everybody who is connected. */
export function createLobby(limits: MeetingPointLimits, onFrame?: (frame: Uint8Array) => void) {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxFrameBytes,
  })
  const backlog = createBacklog(limits.maxBufferedInAll, () => connections.keys())
  const shared: Shared = {
    topics: new Topics(),
    limits,
    now: () => performance.now(),
    delivered: backlog.grew,
  }
  /** Those who are being told goodbye. */
  let leaving = 0
  const connections = new Map<Connection, { readonly address: string; readonly ping: () => void }>()

  const fullFor = (address: string) => {
    // Looked through only where there are that many: a server of one's own has thousands of others.
    if (connections.size >= limits.maxConnectionsPerAddress) {
      const from = [...connections].filter(([, other]) => other.address === address)
      if (from.length >= limits.maxConnectionsPerAddress) return from
    }
    return connections.size >= limits.maxConnections ? [...connections] : undefined
  }
  /** Who came a while ago and has asked for nothing gives up the place. */
  const makeRoom = (taken: readonly (readonly [Connection, unknown])[]) => {
    const before = shared.now() - limits.idleGrace
    const old = taken.filter(([other]) => other.openedAt <= before)
    const victim = old.find(([other]) => other.idle) ?? old.find(([other]) => other.alone)
    victim?.[0].close('full')
    return victim !== undefined
  }
  const admit = (socket: WebSocket, address: string) => {
    const close = (reason: CloseReason) => {
      socket.close(closeCodes[reason], reason)
      connections.delete(connection)
      leaving += 1
      socket.once('close', () => {
        leaving -= 1
      })
      // Who floods does not read our goodbye either.
      setTimeout(() => socket.terminate(), closingGrace).unref()
    }
    const connection = new Connection(
      {
        send: (frame) => socket.send(frame, { binary: false }),
        close,
        pause: () => socket.pause(),
        resume: () => socket.resume(),
        waiting: () => socket.bufferedAmount,
      },
      shared,
    )
    // ws closes by itself, with a code, on whatever is not WebSocket or is too big.
    socket.on('error', () => connection.forget())
    socket.on('close', () => {
      connection.forget()
      connections.delete(connection)
    })
    const taken = fullFor(address)
    if (taken && !makeRoom(taken)) return connection.close('full')
    connections.set(connection, { address, ping: watchPulse(socket, connection) })
    socket.on('message', (data, isBinary) => {
      const frame = data as Buffer
      onFrame?.(frame)
      connection.receive(frame, isBinary)
    })
  }
  const pulse = setInterval(() => {
    for (const { ping } of connections.values()) ping()
  }, limits.pingInterval)

  return {
    /** Goodbyes cost as much as greetings: too many of them, and newcomers are told in one line. */
    refuses: () => (leaving >= limits.maxWaiting ? '503 Service Unavailable' : undefined),
    welcome: (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      sockets.handleUpgrade(request, socket, head, (opened) =>
        admit(opened, request.socket.remoteAddress ?? ''),
      )
    },
    holds: () => ({
      connections: connections.size,
      topics: shared.topics.size,
      unread: [...connections.keys()].reduce((sum, { unread }) => sum + unread, 0),
    }),
    close: () => {
      clearInterval(pulse)
      for (const connection of [...connections.keys()]) connection.close('goingAway')
    },
  }
}

/** Pings on each call; a line on which the last ping was never answered is dead and is cut. */
function watchPulse(socket: WebSocket, connection: Connection): () => void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  return () => {
    if (!answered && !connection.heldBack) return socket.terminate()
    answered = connection.heldBack
    socket.ping()
  }
}
