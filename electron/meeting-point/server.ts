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
