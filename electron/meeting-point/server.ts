import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { defaultLimits, type MeetingPointLimits } from '../../shared/meeting-point/limits.ts'
import { meetPath } from '../../shared/meeting-point/protocol.ts'
import type { HandOut, HandOutLimits } from '../hand-out/hand-out.ts'
import { createHandOutServer } from '../hand-out/serve-hand-out.ts'
import { createAntechamber } from './antechamber.ts'
import type { Certificate } from './certificate.ts'
import { type ListenFailure, listen } from './listen.ts'
import { closingGrace, createLobby } from './lobby.ts'
import { createPageServer } from './serve-page.ts'
import type { Site } from './site.ts'
import { isTrustedHostHeader, isTrustedOrigin } from './trusted-host.ts'

export interface MeetingPointOptions {
  /** The address to listen on; this computer only unless told otherwise. */
  readonly host?: string
  /** 0 (the default) takes a free one. */
  readonly port?: number
  /** The built renderer; without one, only the meeting point is served. */
  readonly site?: Site
  /** Speaks TLS with it, and nothing else. */
  readonly certificate?: Certificate
  /** What is handed out now; asked at every request. */
  readonly handOut?: () => HandOut | undefined
  readonly handOutLimits?: Partial<HandOutLimits>
  /** Names, beside addresses and localhost, that this server may be called by. */
  readonly allowedHosts?: readonly string[]
  readonly limits?: Partial<MeetingPointLimits>
  /** Sees every frame as it arrives. For tests that prove what is in them; never for a log. */
  readonly onFrame?: (frame: Uint8Array) => void
}

export interface Holdings {
  /** WebSockets. */
  readonly connections: number
  readonly topics: number
  /** Connections that are no WebSocket (yet). */
  readonly waiting: number
  /** Bytes that receivers have not taken. */
  readonly unread: number
  /** Files of what is handed out that somebody fetches now. */
  readonly downloads: number
}

export interface MeetingPoint {
  readonly host: string
  readonly port: number
  /** What is held now; nothing else is. */
  readonly holds: () => Holdings
  /** Tells everybody and lets go of the port. */
  readonly stop: () => Promise<void>
}

export type StartResult =
  | { readonly ok: true; readonly meetingPoint: MeetingPoint }
  | { readonly ok: false; readonly code: ListenFailure }

/** Starts a meeting point: delivers what is published to who is subscribed, and keeps nothing. */
export async function startMeetingPoint(options: MeetingPointOptions = {}): Promise<StartResult> {
  const limits = { ...defaultLimits, ...options.limits }
  const { allowedHosts = [], host = '127.0.0.1' } = options
  const handing = createHandOutServer(options.handOutLimits)
  const pages = createPageServer(options.site ?? new Map(), allowedHosts, {
    server: handing,
    now: options.handOut ?? (() => undefined),
  })
  // Headers and requests are tiny: who takes longer than this holds a place for nothing.
  const times = {
    headersTimeout: limits.requestTime / 2,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: 5000,
    // Node looks at the two above only so often, and every half minute unless told otherwise.
    connectionsCheckingInterval: limits.requestTime / 10,
  }
  const { certificate } = options
  const server = certificate
    ? createTlsServer(certificate, times, pages)
    : createServer(times, pages)
  // Nothing said and nothing taken for so long: who asked for a page does not want it.
  server.timeout = limits.requestTime
  const antechamber = createAntechamber(limits.maxWaiting)
  server.on('connection', antechamber.enter)
  server.on('request', ({ socket }) => antechamber.asked(socket))
  const failure = await listen(server, host, options.port ?? 0)
  if (failure) return { ok: false, code: failure }

  const lobby = createLobby(limits, options.onFrame)
  server.on('upgrade', (request, socket, head) => {
    // A socket that fails before the handshake is done has no other listener.
    socket.on('error', () => socket.destroy())
    const status = upgradeStatus(request, allowedHosts) ?? lobby.refuses()
    if (status) return refuse(socket, status)
    antechamber.leave(request.socket)
    lobby.welcome(request, socket, head)
  })
  const { address, port } = server.address() as AddressInfo
  const holds = () => ({
    ...lobby.holds(),
    waiting: antechamber.size(),
    downloads: handing.downloads(),
  })
  const stop = async () => {
    lobby.close()
    certificate?.stop()
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
      // Those who have not ended their handshake are no connections of the server's yet.
      antechamber.close()
    })
  }
  return { ok: true, meetingPoint: { host: address, port, holds, stop } }
}

/** TLS 1.2 and later, as Node has it; who does not end the handshake in time holds a place for nothing. */
function createTlsServer(
  certificate: Certificate,
  times: ServerOptions & { readonly requestTimeout: number },
  pages: RequestListener,
): Server {
  const { requestTimeout: handshakeTimeout } = times
  const server = createHttpsServer({ ...certificate.current(), ...times, handshakeTimeout }, pages)
  certificate.onRenewed((pair) => server.setSecureContext(pair))
  return server as unknown as Server
}

function upgradeStatus(request: IncomingMessage, allowedHosts: readonly string[]) {
  if (request.url?.split('?', 1)[0] !== meetPath) return '404 Not Found'
  if (!isTrustedHostHeader(request.headers.host, allowedHosts)) return '421 Misdirected Request'
  if (!isTrustedOrigin(request.headers.origin, allowedHosts)) return '403 Forbidden'
  return undefined
}

function refuse(socket: Duplex, status: string): void {
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  // Not left half open: the other end may never close its half.
  socket.end(answer, () => socket.destroy())
  setTimeout(() => socket.destroy(), closingGrace).unref()
}
<<<<<<< HEAD
=======

/** Everybody who is connected. */
function createLobby(limits: RendezvousLimits, onFrame?: (frame: Uint8Array) => void) {
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
>>>>>>> 18389c4 (feat: people elsewhere: the organizer's own meeting points and TURN server, in settings and invites; whom a path goes through is said; a server for thousands)
