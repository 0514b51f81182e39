import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Announced } from '../../../electron/meeting-point/announcements.ts'
import { createAnnouncements } from '../../../electron/meeting-point/announcements.ts'
import { answers } from '../../../electron/meeting-point/probe.ts'

/* Anybody on the network announces whatever; the honest ones are found all the same. */

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

/** Something that listens, and behaves as told. */
async function listening(behave: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    behave(socket)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function announced(id: string, address: string): Announced {
  return { id, port: 4470, addresses: [address] }
}

const drip = (head: string, each: string) => (socket: Socket) => {
  socket.write(head)
  const timer = setInterval(() => socket.write(each), 50)
  socket.on('close', () => clearInterval(timer))
}

describe('who answers', () => {
  it.each<readonly [string, (socket: Socket) => void]>([
    ['a byte of a header at a time', drip('HTTP/1.1 200 OK\r\nX: ', 'H')],
    ['a byte of a body at a time', drip('HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n', ' ')],
    ['a header at a time', drip('HTTP/1.1 200 OK\r\n', 'X: y\r\n')],
    ['one 100 Continue after the other', drip('', 'HTTP/1.1 100 Continue\r\n\r\n')],
    ['nothing', () => {}],
  ])('has so much time in all, whatever it sends: %s', async (_, behave) => {
    const port = await listening(behave)
    const begun = performance.now()
    expect(await answers('127.0.0.1', port, 300)).toBe(false)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it.each([
    ['words', 'HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(65_536)],
    ['headers', 'HTTP/1.1 200 OK\r\n', `X: ${'y'.repeat(1000)}\r\n`],
  ])(
    'is no meeting point where it sends %s without end, long before its time is over',
    async (...[, head, each]) => {
      const port = await listening((socket) => {
        socket.write(head)
        const pour = () => socket.write(each) && setImmediate(pour)
        pour()
      })
      expect(await answers('127.0.0.1', port, 600_000)).toBe(false)
    },
    10_000,
  )
})

describe('what was announced', () => {
  it('is bounded, and one that floods loses its own first', () => {
    const known = createAnnouncements()
    known.hear('10.0.0.7', announced('a'.repeat(16), '10.0.0.7'))
    for (let i = 0; i < 10_000; i++)
      known.hear('10.0.0.66', announced(String(i).padStart(16, '0'), '10.0.0.66'))
    expect(known.all().map(({ addresses }) => addresses[0])).toEqual([
      '10.0.0.7',
      ...Array.from({ length: 4 }, () => '10.0.0.66'),
    ])
  })

  it('is bounded from however many addresses it comes', () => {
    const known = createAnnouncements()
    for (let i = 0; i < 1000; i++) known.hear(`fd00::${i}`, announced(`${i}`, `fd00::${i}`))
    expect(known.all().length).toBeLessThanOrEqual(64)
  })

  it('nobody takes the place of another by using its id', () => {
    const known = createAnnouncements()
    known.hear('10.0.0.7', announced('same', '10.0.0.7'))
    known.hear('10.0.0.66', announced('same', '10.0.0.66'))
    expect(known.all().map(({ addresses }) => addresses[0])).toEqual(['10.0.0.7', '10.0.0.66'])
  })
})
