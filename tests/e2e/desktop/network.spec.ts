import { createServer } from 'node:http'
import { type AddressInfo, isIPv4 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { WebSocketServer } from 'ws'
import { expect, test } from '../../support/desktop.ts'

/** The addresses of this computer that others could use, and the one that only it can. */
function ownAddresses(): string[] {
  const cards = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const usable = cards.filter(({ address }) => isIPv4(address))
  return usable.map(({ address }) => address)
}

test('P5: a meeting point on this network is reached from the app, past the proxy of the system', async ({
  startDesktop,
}) => {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => socket.send('here'))
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  const { port } = server.address() as AddressInfo
  // A proxy that nobody answers at.
  const { window } = await startDesktop({ args: ['--proxy-server=http://127.0.0.1:9'] })
  for (const address of ownAddresses()) {
    const reached = await window.evaluate(
      (url) =>
        new Promise((resolve) => {
          const socket = new WebSocket(url)
          socket.onmessage = () => resolve('reached')
          socket.onclose = () => resolve('closed')
        }),
      `ws://${address}:${port}/`,
    )
    expect(reached, address).toBe('reached')
  }
  sockets.close()
  server.close()
  server.closeAllConnections()
})
