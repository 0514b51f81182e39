import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { requested } from './addresses.ts'
import { allSessions } from './session.ts'

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
  const owner = allSessions().find(({ number }) => number === asked?.session)
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
