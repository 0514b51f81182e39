import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type CloseReason, closeCodes } from '../../shared/rendezvous/close-codes.ts'
import { defaultLimits, type RendezvousLimits } from '../../shared/rendezvous/limits.ts'
import { meetPath } from '../../shared/rendezvous/protocol.ts'
import { Connection, type Shared } from './connection.ts'
import { type ListenFailure, listen } from './listen.ts'
import { createPageServer } from './serve-page.ts'
import type { Site } from './site.ts'
import { Topics } from './topics.ts'
import { isTrustedHostHeader, isTrustedOrigin } from './trusted-host.ts'

export interface MeetingPointOptions {
  /** The address to listen on; this computer only unless told otherwise. */
  readonly host?: string
  /** 0 (the default) takes a free one. */
  readonly port?: number
  /** The built renderer; without one, only the meeting point is served. */
  readonly site?: Site
  /** Names, beside addresses and localhost, that this server may be called by. */
  readonly allowedHosts?: readonly string[]
  readonly limits?: Partial<RendezvousLimits>
  /** Sees every frame as it arrives. For tests that prove what is in them; never for a log. */
  readonly onFrame?: (frame: Uint8Array) => void
}

export interface MeetingPoint {
  readonly host: string
  readonly port: number
  /** What is held now; nothing else is. */
  readonly holds: () => { readonly connections: number; readonly topics: number }
  /** Tells everybody and lets go of the port. */
  readonly stop: () => Promise<void>
}

export type StartResult =
  | { readonly ok: true; readonly meetingPoint: MeetingPoint }
  | { readonly ok: false; readonly code: ListenFailure }

/** Milliseconds that a device gets to answer our closing before the line is cut. */
const closingGrace = 1000

/** Starts a meeting point: delivers what is published to who is subscribed, and keeps nothing. */
export async function startMeetingPoint(options: MeetingPointOptions = {}): Promise<StartResult> {
  const limits = { ...defaultLimits, ...options.limits }
  const { allowedHosts = [], host = '127.0.0.1' } = options
  const server = createServer(
    // Headers and requests are tiny: who takes longer than this holds a place for nothing.
    { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5000 },
    createPageServer(options.site ?? new Map(), allowedHosts),
  )
  server.maxConnections = limits.maxConnections + 256
  const failure = await listen(server, host, options.port ?? 0)
  if (failure) return { ok: false, code: failure }

  const lobby = createLobby(limits, options.onFrame)
  server.on('upgrade', (request, socket, head) => {
    // A socket that fails before the handshake is done has no other listener.
    socket.on('error', () => socket.destroy())
    const status = upgradeStatus(request, allowedHosts)
    if (status) refuse(socket, status)
    else lobby.welcome(request, socket, head)
  })
  const { address, port } = server.address() as AddressInfo
  const stop = async () => {
    lobby.close()
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
  return { ok: true, meetingPoint: { host: address, port, holds: lobby.holds, stop } }
}

function upgradeStatus(request: IncomingMessage, allowedHosts: readonly string[]) {
  if (request.url?.split('?', 1)[0] !== meetPath) return '404 Not Found'
  if (!isTrustedHostHeader(request.headers.host, allowedHosts)) return '421 Misdirected Request'
  if (!isTrustedOrigin(request.headers.origin, allowedHosts)) return '403 Forbidden'
  return undefined
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Everybody who is connected. */
function createLobby(limits: RendezvousLimits, onFrame?: (frame: Uint8Array) => void) {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxFrameBytes,
  })
  const shared: Shared = { topics: new Topics(), limits, now: () => performance.now() }
  const connections = new Map<Connection, { readonly address: string; readonly ping: () => void }>()

  const fullFor = (address: string) => {
    const from = [...connections].filter(([, other]) => other.address === address)
    if (from.length >= limits.maxConnectionsPerAddress) return from
    return connections.size >= limits.maxConnections ? [...connections] : undefined
  }
  /** Who came a while ago and has asked for nothing gives up the place. */
  const makeRoom = (taken: readonly (readonly [Connection, unknown])[]) => {
    const before = shared.now() - limits.idleGrace
    const idle = taken.find(([other]) => other.idle && other.openedAt <= before)
    idle?.[0].close('full')
    return idle !== undefined
  }
  const admit = (socket: WebSocket, address: string) => {
    const close = (reason: CloseReason) => {
      socket.close(closeCodes[reason], reason)
      connections.delete(connection)
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
    welcome: (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      sockets.handleUpgrade(request, socket, head, (opened) =>
        admit(opened, request.socket.remoteAddress ?? ''),
      )
    },
    holds: () => ({ connections: connections.size, topics: shared.topics.size }),
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
