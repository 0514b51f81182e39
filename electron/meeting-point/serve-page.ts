import type { IncomingMessage, ServerResponse } from 'node:http'
import { meetingPointAnswer, meetPath } from '../../shared/meeting-point/protocol.ts'
import type { HandOut } from '../hand-out/hand-out.ts'
import type { HandOutServer } from '../hand-out/serve-hand-out.ts'
import { securityHeaders } from './page-headers.ts'
import type { Site, SiteFile } from './site.ts'
import { takesApp } from './takes-app.ts'
import { isTrustedHostHeader } from './trusted-host.ts'

/** Handing out, where something is handed out now. */
interface HandingOut {
  readonly server: HandOutServer
  readonly now: () => HandOut | undefined
}

/** Answers the plain HTTP side: the built renderer, what is handed out, and whether a meeting point is here. */
export function createPageServer(
  site: Site,
  allowedHosts: readonly string[],
  { server, now }: HandingOut,
) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    const urlPath = (request.url ?? '').split(/[?#]/, 1)[0] ?? ''
    const handOut = now()
    const { socket, headers } = request
    const { remoteAddress } = socket
    const asking = { encrypted: 'encrypted' in socket, remoteAddress, host: headers.host }
    const file = handOut && !takesApp(asking, allowedHosts) ? undefined : site.get(urlPath)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      answerText(response, 405, 'Method not allowed')
    } else if (!isTrustedHostHeader(request.headers.host, allowedHosts)) {
      answerText(response, 421, 'This meeting point does not go by that name')
    } else if (urlPath === meetPath) {
      response.setHeader('Cache-Control', 'no-store')
      answerJson(response, meetingPointAnswer)
    } else if (urlPath === '/favicon.ico' && !file) {
      // Browsers ask for it whatever the page says.
      response.writeHead(204).end()
    } else if (handOut && server.file(handOut, request, response)) {
      // Answered.
    } else if (handOut && (urlPath === '/get' || (urlPath === '/' && !file))) {
      server.page(handOut, request, response)
    } else if (file) {
      answerFile(request, response, file)
    } else {
      answerText(response, 404, 'Not found')
    }
  }
}

function answerFile(request: IncomingMessage, response: ServerResponse, file: SiteFile): void {
  response.setHeader('ETag', file.etag)
  response.setHeader(
    'Cache-Control',
    file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end()
    return
  }
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && file.gzipped
  if (zipped) response.setHeader('Content-Encoding', 'gzip')
  const body = zipped || file.bytes
  response.writeHead(200, { 'Content-Type': file.mediaType, 'Content-Length': body.length })
  // Node leaves the body out of an answer to HEAD.
  response.end(body)
}

function answerJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

/** Says nothing about the request: it may be anything. */
function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
