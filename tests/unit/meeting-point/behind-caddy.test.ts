import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startMeetingPoint, type TestMeetingPoint } from '../../support/meeting-point.ts'

const hasCaddy = spawnSync('caddy', ['version']).status === 0
if (!hasCaddy) console.log('behind-caddy.test.ts: no caddy here, so the proxy is not tried')
const name = 'room.localhost'
const root = path.resolve(import.meta.dirname, '../../..')

let folder: string
let port: number
let point: TestMeetingPoint
let proxy: ChildProcess | undefined
const agentOf = async () => {
  const ca = await readFile(path.join(folder, 'caddy/pki/authorities/local/root.crt'))
  return new Agent({ ca, servername: name })
}

/** The Caddyfile that we ship, on this computer: a port of its own, and a certificate by its own authority. */
async function startCaddy(to: number): Promise<void> {
  const shipped = await readFile(path.join(root, 'build/server/Caddyfile'), 'utf8')
  const local = `{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\tauto_https disable_redirects\n\thttps_port ${port}\n\tdefault_bind 127.0.0.1\n}\n`
  const file = path.join(folder, 'Caddyfile')
  await writeFile(file, local + shipped)
  proxy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      SOTTO_NAME: name,
      SOTTO_PORT: String(to),
    },
    stdio: 'ignore',
  })
  await expect.poll(answer, { timeout: 30_000 }).toBe('{"meetingPoint":1}')
}

async function answer(): Promise<string> {
  const agent = await agentOf().catch(() => undefined)
  if (!agent) return 'no certificate yet'
  return new Promise((resolve) => {
    const asked = get(
      { host: '127.0.0.1', port, path: '/meet', agent, headers: { host: name } },
      (response) => {
        let body = ''
        response.on('data', (part) => {
          body += part
        })
        response.on('end', () => resolve(body))
      },
    )
    asked.on('error', (error) => resolve(error.message))
  })
}

async function device() {
  const socket = new WebSocket(`wss://127.0.0.1:${port}/meet`, {
    agent: await agentOf(),
    headers: { host: name },
    origin: `https://${name}`,
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  socket.on('error', () => {})
  const next = () =>
    new Promise<string>((take) => socket.once('message', (data) => take(String(data))))
  const closed = new Promise<number>((take) => socket.once('close', take))
  return { say: (frame: unknown) => socket.send(JSON.stringify(frame)), next, closed, socket }
}

async function twoMeet() {
  const [a, b] = [await device(), await device()]
  for (const each of [a, b]) {
    const pong = each.next()
    each.say({ type: 'subscribe', topics: ['room'] })
    each.say({ type: 'ping' })
    await pong
  }
  const heard = b.next()
  a.say({ type: 'publish', topic: 'room', data: 'eA==' })
  expect(JSON.parse(await heard)).toEqual({
    type: 'publish',
    topic: 'room',
    data: 'eA==',
    clients: 2,
  })
  return [a, b] as const
}

beforeAll(async () => {
  if (!hasCaddy) return
  folder = await mkdtemp(path.join(tmpdir(), 'caddy-'))
  port = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as { port: number }
      server.close(() => resolve(free))
    })
  })
  point = await startMeetingPoint({ site: false })
}, 60_000)
afterAll(async () => {
  if (!hasCaddy) return
  const ended = new Promise((resolve) => proxy?.once('exit', resolve))
  proxy?.kill()
  await ended
  await point.stop()
  await rm(folder, { recursive: true })
})

describe.skipIf(!hasCaddy)(
  'P3: people elsewhere: a meeting point behind TLS on a server of one’s own',
  () => {
    it('two meet over wss by its name, and meet again when the meeting point has been started anew', async () => {
      await startCaddy(point.port)
      const [a, b] = await twoMeet()
      await point.stop()
      await Promise.all([a.closed, b.closed])
      expect(await answer()).not.toBe('{"meetingPoint":1}')
      point = await startMeetingPoint({ site: false, port: point.port })
      await expect.poll(answer, { timeout: 30_000 }).toBe('{"meetingPoint":1}')
      for (const { socket } of await twoMeet()) socket.terminate()
    })
  },
)
