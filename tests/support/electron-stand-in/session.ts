import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { requested } from './addresses.ts'
import { strict, unimplemented } from './strict.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
type RequestFilter = (
  details: { readonly url: string },
  decide: (answer: { readonly cancel?: boolean }) => void,
) => void

/** A partition: in memory, or with Chromium's own storage where its name begins with `persist:`. */
export class Session {
  readonly number: number
  readonly partition: string
  readonly handlers = new Map<string, SchemeHandler>()
  filter: RequestFilter | undefined
  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: SchemeHandler) => {
      if (!schemes.has(scheme)) throw unimplemented(`handling of ${scheme}: without privileges`)
      this.handlers.set(scheme, handler)
    },
  })
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (filter: RequestFilter) => {
      this.filter = filter
    },
  })

  constructor(number: number, partition: string) {
    this.number = number
    this.partition = partition
  }

  /** Chromium asks nobody here, so these are kept and never called (README.md). */
  setPermissionRequestHandler(_handler: unknown): void {}
  setPermissionCheckHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}
}

/** The schemes that were registered before the app was ready. */
export const schemes = new Set<string>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (given: readonly { scheme: string }[]) => {
    for (const { scheme } of given) schemes.add(scheme)
  },
})

const sessions = new Map<string, Session>()

export function fromPartition(partition: string): Session {
  const there = sessions.get(partition)
  if (there) return there
  const made = strict('session', new Session(sessions.size, partition))
  sessions.set(partition, made)
  return made
}

export const session = strict('session', {
  fromPartition,
  defaultSession: fromPartition('persist:'),
})

/** Serves what the sessions' handlers answer; returns the port. */
export function startSchemeServer(): Promise<number> {
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  server.unref()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = requested(request.headers.host ?? '')
  const owner = [...sessions.values()].find(({ number }) => number === asked?.session)
  const handler = owner?.handlers.get(asked?.scheme ?? '')
  if (!asked || !handler) {
    response.writeHead(404).end()
    return
  }
  const url = `${asked.scheme}://${asked.name}${request.url ?? '/'}`
  const given = await handler(new Request(url, { method: request.method ?? 'GET' }))
  response.writeHead(given.status, Object.fromEntries(given.headers))
  response.end(Buffer.from(await given.arrayBuffer()))
}
