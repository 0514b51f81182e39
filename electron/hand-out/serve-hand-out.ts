import type { IncomingMessage, ServerResponse } from 'node:http'
import { asLanguage, chooseLanguage, type Language } from '../../shared/base/language.ts'
import { createAntechamber } from '../meeting-point/antechamber.ts'
import { ConnectionBucket } from '../meeting-point/token-bucket.ts'
import { rangeAsked } from './byte-range.ts'
import { defaultHandOutLimits, type HandOut, type HandOutLimits } from './hand-out.ts'
import { systemOf } from './package-kind.ts'
import { filesPath, handOutPage } from './page.ts'
import { pagePolicy } from './page-style.ts'
import type { HandedFile } from './read-folder.ts'
import { type Pace, sendFile } from './send-file.ts'

/** Answers requests for what is handed out. */
export interface HandOutServer {
  /** The page, in the visitor's language and for their system. */
  readonly page: (handOut: HandOut, request: IncomingMessage, response: ServerResponse) => void
  /** A file, by the path of its URL; false where there is no such file, and nothing was answered. */
  readonly file: (handOut: HandOut, request: IncomingMessage, response: ServerResponse) => boolean
  /** Downloads that go on now. */
  readonly downloads: () => number
}

/** Serves with limits of its own: what is fetched must not slow down what is said. */
export function createHandOutServer(given: Partial<HandOutLimits> = {}): HandOutServer {
  const limits = { ...defaultHandOutLimits, ...given }
  const bucket = new ConnectionBucket(limits.bytes, () => performance.now())
  const places = createAntechamber(limits.maxDownloads)
  const pace: Pace = {
    take: (bytes) => {
      bucket.take(bytes)
      return bucket.wait()
    },
    pieceTime: limits.pieceTime,
  }
  const download = async (file: HandedFile, response: ServerResponse, asked: Asked) => {
    // One download a line: of those that were asked for behind another one there may be thousands.
    response.shouldKeepAlive = false
    const { socket } = response
    if (!socket) return void response.writeHead(503, { 'Content-Length': 0 }).end()
    places.enter(socket)
    // Longer than for a page: Wi-Fi stands still now and then.
    socket.setTimeout(2 * limits.pieceTime)
    places.asked(socket)
    const handle = await file.open()
    if (handle) {
      writeHead(response, file, asked)
      await sendFile(response, handle, asked.range, pace)
    } else answerChanged(response)
    places.leave(socket)
  }
  return {
    page: (handOut, request, response) => {
      const body = handOutPage(handOut, visitorOf(handOut, request))
      response.setHeader('Content-Security-Policy', pagePolicy)
      response.setHeader('Cache-Control', 'no-store')
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
      })
      response.end(body)
    },
    file: ({ files }, request, response) => {
      const file = files.get(nameIn(request.url ?? ''))
      if (!file) return false
      describe(response, file)
      const range = request.method === 'GET' ? rangeFor(request, file) : 'whole'
      if (request.headers['if-none-match'] === etagOf(file)) response.writeHead(304).end()
      else if (range === 'beyond') {
        response.writeHead(416, { 'Content-Range': `bytes */${file.size}`, 'Content-Length': 0 })
        response.end()
      } else if (request.method === 'HEAD') {
        response.writeHead(200, { 'Content-Length': file.size }).end()
      } else {
        const isPart = range !== 'whole'
        const asked = { isPart, range: isPart ? range : { start: 0, end: file.size - 1 } }
        void download(file, response, asked)
      }
      return true
    },
    downloads: places.size,
  }
}

interface Asked {
  readonly isPart: boolean
  readonly range: { readonly start: number; readonly end: number }
}

/** The name of a file as its link has it; what is no such link is no name of a file either. */
function nameIn(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  if (!path.startsWith(filesPath)) return ''
  try {
    return decodeURIComponent(path.slice(filesPath.length))
  } catch {
    return ''
  }
}

/** RFC 9110, 13.1.5: a piece only of the very file that the first piece came from. */
function rangeFor({ headers }: IncomingMessage, file: HandedFile) {
  const same = headers['if-range'] === undefined || headers['if-range'] === etagOf(file)
  return same ? rangeAsked(headers.range, file.size) : 'whole'
}

function etagOf({ sha256 }: HandedFile): string {
  return `"${sha256}"`
}

function describe(response: ServerResponse, file: HandedFile): void {
  const digest = Buffer.from(file.sha256, 'hex').toString('base64')
  response.setHeader('ETag', etagOf(file))
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Content-Type', 'application/octet-stream')
  // Names of files here hold no quotes and no letters that would have to be encoded.
  response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`)
  // RFC 9530: of the whole file, whatever piece is sent.
  response.setHeader('Repr-Digest', `sha-256=:${digest}:`)
}

function writeHead(response: ServerResponse, file: HandedFile, { isPart, range }: Asked): void {
  const length = { 'Content-Length': range.end - range.start + 1 }
  const place = { 'Content-Range': `bytes ${range.start}-${range.end}/${file.size}` }
  if (isPart) response.writeHead(206, { ...length, ...place })
  else response.writeHead(200, length)
}

function answerChanged(response: ServerResponse): void {
  for (const name of response.getHeaderNames())
    if (/^(etag|accept-ranges|content-disposition|repr-digest)$/.test(name))
      response.removeHeader(name)
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end('This file has changed since it was offered: its folder has to be chosen anew.\n')
}

function visitorOf(handOut: HandOut, { headers, url, socket }: IncomingMessage) {
  const host = headers.host ?? ''
  // Whoever looks on the host's own computer shows the picture to others.
  const onHost = /^(localhost|127\.|\[::1\])/i.test(host)
  const elsewhere = onHost ? handOut.reachedAt()[0] : undefined
  return {
    language: languageFor(url ?? '', headers['accept-language']),
    system: systemOf(headers['user-agent']),
    address: elsewhere ?? `${'encrypted' in socket ? 'https' : 'http'}://${host.toLowerCase()}/`,
  }
}

function languageFor(url: string, accepts: string | undefined): Language {
  const chosen = asLanguage(/[?&]lang=([a-z]{2})(&|$)/.exec(url)?.[1])
  return chosen ?? chooseLanguage(byWeight(accepts ?? ''))
}

/** RFC 9110, 12.5.4: the languages of a browser, the dearest first. */
function byWeight(accepts: string): readonly string[] {
  return accepts
    .split(',')
    .map((each) => {
      const [tag = '', weight] = each.trim().split(/\s*;\s*q=/)
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
