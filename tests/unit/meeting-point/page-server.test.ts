import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDevice } from '../../support/device-socket.ts'
import { startMeetingPoint, type TestMeetingPoint } from '../../support/meeting-point.ts'

let folder: string
let point: TestMeetingPoint
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-'))
  const site = path.join(folder, 'site')
  await mkdir(path.join(site, 'assets'), { recursive: true })
  await writeFile(path.join(site, 'index.html'), '<!doctype html><title>Sotto</title>')
  await writeFile(path.join(site, 'assets/app-1a2b.js'), `// ${'long '.repeat(500)}`)
  await writeFile(path.join(site, 'assets/app.js.map'), '{}')
  await writeFile(path.join(folder, 'secret.txt'), 'outside')
  await symlink(path.join(folder, 'secret.txt'), path.join(site, 'link.txt'))
  point = await startMeetingPoint({ site, allowedHosts: ['room.example'] })
})
afterAll(async () => {
  await point.stop()
  await rm(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Asks for a path exactly as written; `fetch` would tidy it first. */
function ask(urlPath: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: point.port, path: urlPath, ...options },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

describe('what is served', () => {
  it('the page at / and at its name, never kept without asking', async () => {
    for (const urlPath of ['/', '/index.html', '/?x=1']) {
      const { status, headers, body } = await ask(urlPath)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['cache-control']).toBe('no-cache')
      expect(body.toString()).toContain('<title>Sotto')
    }
  })

  it('assets are kept for ever, sent small where that is understood, and not sent twice', async () => {
    const plain = await ask('/assets/app-1a2b.js')
    expect(plain.headers['cache-control']).toContain('immutable')
    const small = await ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(small.body.length).toBeLessThan(plain.body.length)
    const again = await ask('/assets/app-1a2b.js', {
      headers: { 'if-none-match': plain.headers.etag ?? '' },
    })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
  })

  it('HEAD has the headers and no body', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' })
    expect([status, body.length]).toEqual([200, 0])
    expect(Number(headers['content-length'])).toBeGreaterThan(0)
  })

  it('GET /meet says that a meeting point is here', async () => {
    const { status, body } = await ask('/meet')
    expect([status, body.toString()]).toEqual([200, '{"meetingPoint":1}'])
  })
})

describe('what is refused', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets/',
    '/assets',
    '/index.html%00.js',
    '/link.txt',
    '/assets/app.js.map',
    '/constructor',
    '/__proto__',
    '/%',
  ])('a path that is not a file of the page: %s', async (urlPath) => {
    const { status, body } = await ask(urlPath)
    expect(status).toBe(404)
    expect(body.toString()).toBe('Not found\n')
  })

  it('an absolute address in the request line leads nowhere', async () => {
    expect((await ask(`http://127.0.0.1:${point.port}/index.html`)).status).toBe(404)
    expect((await ask('file:///etc/passwd')).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
    'the method %s',
    async (method) => {
      const { status, headers } = await ask('/', { method })
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    },
  )

  it.each([
    'evil.example',
    'evil.example:4470',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example#127.0.0.1',
    'user@127.0.0.1',
    '127.0.0.1/x',
    '[bad',
  ])('P5: a foreign name for this computer (DNS rebinding): %j', async (host) => {
    expect((await ask('/', { headers: { host } })).status).toBeGreaterThanOrEqual(400)
    expect((await ask('/meet', { headers: { host } })).status).toBeGreaterThanOrEqual(400)
  })

  it.each([
    '127.0.0.1',
    'localhost:9',
    '192.168.1.20:4470',
    '[::1]:4470',
    'room.example',
    'ROOM.example.',
  ])('not a name that it goes by: %s', async (host) => {
    expect((await ask('/', { headers: { host } })).status).toBe(200)
  })

  it('a request that is not HTTP', async () => {
    const socket = connect(point.port, '127.0.0.1')
    socket.end('\u0000\u0001 garbage\r\n\r\n')
    const answer = await new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (part) => {
        text += part
      })
      socket.on('close', () => resolve(text))
    })
    expect(answer).toContain('400')
    expect((await ask('/')).status).toBe(200)
  })
})

describe('every answer', () => {
  it.each(['/', '/meet', '/nothing', '/assets/app-1a2b.js'])(
    'carries the rules: %s',
    async (urlPath) => {
      const { headers } = await ask(urlPath)
      const policy = headers['content-security-policy'] as string
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    },
  )
})

describe('who may open a WebSocket', () => {
  it.each([
    ['the page of this meeting point', 'http://127.0.0.1:4470'],
    ['the page of another meeting point', 'http://192.168.1.9:4470'],
    ['the page behind the https proxy', 'https://room.example'],
    ['the desktop app', 'app://bundle'],
  ])('%s', async (_, origin) => {
    const { socket } = await connectDevice(point.wsUrl, { origin })
    socket.terminate()
  })

  it.each([
    ['a web site', 'https://evil.example'],
    ['a sandboxed frame or a file', 'null'],
    ['an extension', 'chrome-extension://abcdef'],
    ['a name that looks like ours', 'http://127.0.0.1.evil.example'],
    ['nonsense', 'http://'],
  ])('not %s', async (_, origin) => {
    await expect(connectDevice(point.wsUrl, { origin })).rejects.toThrow('refused: 403')
  })

  it('nobody under a foreign name, and nobody anywhere but at /meet', async () => {
    await expect(connectDevice(point.wsUrl, { host: 'evil.example' })).rejects.toThrow('421')
    await expect(connectDevice(`${point.url}other`.replace('http', 'ws'))).rejects.toThrow('404')
  })
})
