import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handOutTexts } from '../../../electron/hand-out/texts/index.ts'
import { languages } from '../../../shared/base/language.ts'
import { ask, folderOf, handedOut, patternOf } from '../../support/hand-out.ts'
import { startMeetingPoint, type TestMeetingPoint } from '../../support/meeting-point.ts'

const setup = patternOf(300_001)
const words = ['trash', 'devote', 'seed', 'observe']
const url = '/get/Sotto%20Setup%201.0.0.exe'
let point: TestMeetingPoint
let withApp: TestMeetingPoint
let folder: string
let clean: (() => Promise<void>)[] = []
beforeAll(async () => {
  const made = await handedOut(
    {
      'Sotto Setup 1.0.0.exe': setup,
      'sotto_1.0.0_amd64.deb': 'deb',
      'sotto-1.0.0.tar.gz': 'tar',
      'changed.deb': 'before',
      'empty.deb': '',
      SHA256SUMS: 'sums',
    },
    words,
  )
  folder = made.folder
  await writeFile(path.join(folder, 'changed.deb'), 'after')
  await writeFile(path.join(folder, 'late.deb'), 'after')
  const site = await folderOf({ 'index.html': '<title>The app</title>', 'app.js': '1' })
  const handOut = () => made.handOut
  point = await startMeetingPoint({ site: false, handOut })
  withApp = await startMeetingPoint({ site, handOut, allowedHosts: ['room.example'] })
  clean = [made.remove, point.stop, withApp.stop]
})
afterAll(() => Promise.all(clean.map((each) => each())))

const get = (urlPath: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(point.port, urlPath, { headers, method })
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

describe('a file that is handed out', () => {
  it('comes whole, to be kept, with its size, its check sum and no type that a browser would open', async () => {
    const { status, headers, body } = await get(url)
    expect(status).toBe(200)
    expect(body.equals(setup)).toBe(true)
    expect(headers).toMatchObject({
      'content-length': String(setup.length),
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="Sotto Setup 1.0.0.exe"',
      'accept-ranges': 'bytes',
      etag: `"${hash(setup)}"`,
      'repr-digest': `sha-256=:${createHash('sha256').update(setup).digest('base64')}:`,
      'x-content-type-options': 'nosniff',
    })
  })

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=65535-65536', 65_535, 65_536],
    ['bytes=299999-', 299_999, 300_000],
    ['bytes=-3', 299_998, 300_000],
    ['bytes=70000-900000', 70_000, 300_000],
  ])('goes on where it was interrupted: %s', async (range, start, end) => {
    const { status, headers, body } = await get(url, { range })
    expect(status).toBe(206)
    expect(headers['content-range']).toBe(`bytes ${start}-${end}/300001`)
    expect(body.equals(setup.subarray(start, end + 1))).toBe(true)
  })

  it('a piece beyond its end: 416, and how long it is', async () => {
    const { status, headers, body } = await get(url, { range: 'bytes=300001-' })
    expect([status, headers['content-range'], body.length]).toEqual([416, 'bytes */300001', 0])
  })

  it('If-Range: a piece only of the same file, else the whole of the new one', async () => {
    const { headers } = await get(url, {}, 'HEAD')
    const range = 'bytes=0-9'
    const same = await get(url, { range, 'if-range': headers.etag ?? '' })
    const other = await get(url, { range, 'if-range': '"another"' })
    const dated = await get(url, { range, 'if-range': 'Wed, 21 Oct 2026 07:28:00 GMT' })
    expect([same.status, other.status, dated.status]).toEqual([206, 200, 200])
    expect(other.body.length).toBe(setup.length)
  })

  it('several pieces at once, or units that are none: the whole', async () => {
    for (const range of ['bytes=0-1,5-6', 'lines=0-1', 'bytes=9-1'])
      expect((await get(url, { range })).status).toBe(200)
  })

  it('HEAD: all that GET says, and no byte; not sent again to who has it', async () => {
    const head = await get(url, { range: 'bytes=0-1' }, 'HEAD')
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      '300001',
      0,
    ])
    const again = await get(url, { 'if-none-match': head.headers.etag ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it('an empty one is empty', async () => {
    const { status, body } = await get('/get/empty.deb')
    expect([status, body.length]).toEqual([200, 0])
  })

  it('that has changed since is not sent under the old check sum: a sentence', async () => {
    const { status, headers, body } = await get('/get/changed.deb')
    expect([status, headers.etag, headers['content-disposition']]).toEqual([
      404,
      undefined,
      undefined,
    ])
    expect(body.toString()).toContain('has changed')
  })
})

describe('P3: no path leads elsewhere', () => {
  it.each([
    '/get/../../etc/passwd',
    '/get/..%2f..%2fetc%2fpasswd',
    '/get/%2e%2e/%2e%2e/etc/passwd',
    '/get/..\\..\\windows\\win.ini',
    '/get//etc/passwd',
    '/get/%',
    '/get/%00',
    '/get/late.deb',
    '/get/sotto_1.0.0_amd64.deb/',
    '/get/sotto_1.0.0_amd64.deb%00.txt',
    '/get/SOTTO_1.0.0_AMD64.DEB',
    '/get/constructor',
    '/get/__proto__',
    '/get/',
    '/GET/SHA256SUMS',
    '/SHA256SUMS',
    '/index.html',
  ])('%s', async (urlPath) => {
    const { status, body } = await get(urlPath)
    expect([status, body.toString()]).toEqual([404, 'Not found\n'])
  })

  it('nor a foreign name for this computer, nor another method', async () => {
    expect((await get(url, { host: 'evil.example' })).status).toBe(421)
    expect((await get('/', { host: 'evil.example' })).status).toBe(421)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await get(url, {}, method)).status).toBe(405)
  })

  it('headers without end are refused, and the next one is served', async () => {
    const { status } = await get(url, { 'x-long': 'x'.repeat(20_000) })
    expect(status).toBe(431)
    expect((await get('/get/SHA256SUMS')).body.toString()).toBe('sums')
  })
})

describe('the page', () => {
  const agents = {
    windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0',
    linux: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15',
    phone: 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Mobile',
  }
  const page = async (headers: Record<string, string> = {}, urlPath = '/') =>
    (await get(urlPath, headers)).body.toString()
  const firstOf = (html: string) => /class="get" href="([^"]+)"/.exec(html)?.[1]

  it('offers this system’s package first: installed before portable', async () => {
    expect(firstOf(await page({ 'user-agent': agents.windows }))).toBe(url)
    expect(firstOf(await page({ 'user-agent': agents.linux }))).toMatch(/\.deb$/)
  })

  it('and to a system that nothing is there for, or a phone, all of them and a sentence', async () => {
    for (const agent of [agents.mac, agents.phone, '']) {
      const html = await page({ 'user-agent': agent })
      expect(firstOf(html)).toBeUndefined()
      expect(html).toContain(handOutTexts.en.otherDevice)
      expect(html).toContain(url)
    }
  })

  it('shows the check sum and the size of each file, and the four words', async () => {
    const html = await page()
    for (const bytes of [setup, 'deb', 'tar', 'sums']) expect(html).toContain(hash(bytes))
    expect(html).toContain('300 kB')
    expect(html).toContain(words.join(' '))
  })

  it.each(languages)(
    'speaks %s, by the browser or by choice, in its direction',
    async (language) => {
      const byBrowser = await page({ 'accept-language': `xx, en;q=0.1, ${language}-XX;q=0.9` })
      const byChoice = await page({ 'accept-language': 'de' }, `/?lang=${language}`)
      for (const html of [byBrowser, byChoice]) {
        expect(html).toContain(
          `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
        )
        expect(html).toContain(handOutTexts[language].lead)
      }
    },
  )

  it('its picture leads to where it was reached, and on the host’s own computer to where others reach it', async () => {
    expect(await page({ host: '192.168.7.30:4470' })).toContain(
      '<code>http://192.168.7.30:4470/</code>',
    )
    expect(await page({ host: 'localhost:4470' })).toContain(
      '<code>http://192.168.7.9:4470/</code>',
    )
  })

  it('runs nothing, frames nothing, fetches nothing', async () => {
    const { headers, body } = await get('/')
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ]+'; /,
    )
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
    expect(body.toString()).not.toMatch(/<script|<img|<iframe|<form|src=|url\(| on\w+=/)
  })
})

describe('the app itself never goes over plain http beside it', () => {
  it('on this computer, and by the name of the https proxy: the app, as before', async () => {
    for (const host of ['127.0.0.1', 'localhost:1', 'room.example']) {
      const { body } = await ask(withApp.port, '/', { headers: { host } })
      expect(body.toString()).toContain('The app')
    }
    const { body } = await ask(withApp.port, '/get')
    expect(body.toString()).toContain(handOutTexts.en.title)
  })
})
