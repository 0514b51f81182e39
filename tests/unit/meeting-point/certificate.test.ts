import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect as connectTls } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { openCertificate } from '../../../electron/meeting-point/certificate.ts'
import { startMeetingPoint, type TestMeetingPoint } from '../../support/meeting-point.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
if (!hasOpenssl) console.log('certificate.test.ts: no openssl here, so TLS is not tried')

let folder: string
let point: TestMeetingPoint | undefined
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cert-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  await point?.stop()
  point = undefined
})

/** A certificate of one's own for a name, with its key. */
function make(name: string, title: string) {
  const [cert, key] = [`${title}.crt`, `${title}.key`].map((each) => path.join(folder, each))
  execFileSync(
    'openssl',
    // biome-ignore format: one line reads better than twenty
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name},DNS:*.${name}`, '-keyout', key ?? '', '-out', cert ?? ''],
    { stdio: 'ignore' },
  )
  return { cert: cert ?? '', key: key ?? '' }
}

async function open(pair: { cert: string; key: string }) {
  const opened = await openCertificate(pair.cert, pair.key, 20)
  if (!opened.ok) throw new Error(opened.code)
  const { certificate } = opened
  point = await startMeetingPoint({
    site: false,
    certificate,
    allowedHosts: certificate.names(),
    limits: { requestTime: 1000 },
  })
  return point.port
}

/** Asks `/meet` by a name, trusting one certificate alone: what it answers, or why TLS refuses. */
function ask(port: number, name: string, ca: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path: '/meet', servername: name, ca, agent: false }
    get({ ...options, headers: { host: `${name}:${port}` } }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve(body))
    }).on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)))
  })
}

describe.skipIf(!hasOpenssl)('a meeting point with a certificate', () => {
  it('answers over https and wss by the names in it, and to nobody over plain http', async () => {
    const pair = make('room.example', 'one')
    const port = await open(pair)
    const ca = await readFile(pair.cert)
    expect(await ask(port, 'room.example', ca)).toBe('{"meetingPoint":1}')
    const socket = new WebSocket(`wss://127.0.0.1:${port}/meet`, {
      agent: new Agent({ ca, servername: 'room.example' }),
      headers: { host: 'room.example' },
      origin: 'https://room.example',
    })
    socket.on('open', () => socket.send('{"type":"ping"}'))
    const pong = await new Promise((resolve, reject) => {
      socket.on('message', (data) => resolve(String(data)))
      socket.on('error', reject)
    })
    expect(pong).toBe('{"type":"pong"}')
    // It has left those who wait, though TLS is spoken on another socket than the one that came in.
    expect(point?.holds()).toMatchObject({ connections: 1, waiting: 0 })
    socket.terminate()
    const plain = await fetch(`http://127.0.0.1:${port}/meet`).catch(() => 'refused')
    expect(plain).toBe('refused')
  })

  it('takes a renewed one without a pause; a broken or a half written one is not taken', async () => {
    const [pair, other] = [make('room.example', 'old'), make('room.example', 'new')]
    const [before, after] = [await readFile(pair.cert), await readFile(other.cert)]
    const port = await open(pair)
    const served = () =>
      new Promise<string>((resolve, reject) => {
        const line = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
          resolve(line.getPeerX509Certificate()?.fingerprint256 ?? '')
          line.destroy()
        })
        line.on('error', reject)
      })
    const first = await served()
    await writeFile(pair.cert, 'half of a')
    expect(await ask(port, 'room.example', before)).toBe('{"meetingPoint":1}')
    await writeFile(pair.cert, after)
    expect(await ask(port, 'room.example', before)).toBe('{"meetingPoint":1}')
    await writeFile(pair.key, await readFile(other.key))
    await expect.poll(served, { timeout: 20_000 }).not.toBe(first)
    expect(await ask(port, 'room.example', after)).toBe('{"meetingPoint":1}')
  })

  it('does not wait for who connects and never speaks TLS', async () => {
    const pair = make('room.example', 'slow')
    const port = await open(pair)
    const lines = Array.from({ length: 20 }, () => connect(port, '127.0.0.1').on('error', () => {}))
    await expect.poll(() => point?.holds().waiting).toBe(20)
    await expect.poll(() => point?.holds().waiting, { timeout: 20_000 }).toBe(0)
    for (const line of lines) line.destroy()
  })

  it('what is no pair is refused with a code', async () => {
    const [one, other] = [make('a.example', 'a'), make('b.example', 'b')]
    const code = async (cert: string, key: string) => {
      const opened = await openCertificate(cert, key)
      if (opened.ok) opened.certificate.stop()
      return opened.ok ? opened.certificate.names() : opened.code
    }
    expect(await code(one.cert, one.key)).toEqual(['a.example'])
    expect(await code(one.cert, other.key)).toBe('certificate-and-key-differ')
    expect(await code('/nowhere', one.key)).toBe('cannot-read-certificate')
    expect(await code(one.key, one.cert)).toBe('cannot-read-certificate')
  })
})
