import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import type { Stage } from '../../bench/browser/stage.ts'
import { openStage } from '../../bench/browser/stage.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import { takeApart } from '../../support/take-apart.ts'

/* Real browsers, real WebRTC, the real meeting point; a page is a device (tests/bench/browser). */

let stage: Stage
let pages: Page[] = []
test.beforeAll(async () => {
  stage = await openStage()
})
test.afterEach(async () => {
  await stage.close(pages.splice(0))
})
test.afterAll(async () => {
  await stage.end()
})

interface Status {
  connected: number
  byRelay: number
  present: number
  haveAll: number
  meetingPoint: string
  unreached: readonly string[]
}

async function devices(count: number): Promise<Page[]> {
  pages = await stage.open('ours', count)
  return pages
}

function join(
  page: Page,
  topic: string,
  urls = [stage.meetingPoint.wsUrl],
  rtc?: RTCConfiguration,
) {
  return page.evaluate((args) => window.bench.join(args.topic, args.urls, args.rtc), {
    topic,
    urls,
    rtc,
  })
}

function status(page: Page): Promise<Status> {
  return page.evaluate(() => window.bench.status() as Status)
}

async function reaches(page: Page, expected: Partial<Status>, timeout = 20_000) {
  await expect.poll(() => status(page), { timeout }).toMatchObject(expected)
}

function write(page: Page, text: string) {
  return page.evaluate((each) => window.bench.insert(each), text)
}

async function reads(page: Page, text: string, timeout = 20_000) {
  await expect.poll(() => page.evaluate(() => window.bench.text()), { timeout }).toContain(text)
}

test('P6: four devices that join at the same moment are whole, and know it', async () => {
  const all = await devices(4)
  await Promise.all(all.map((page, i) => write(page, `<${i}>`)))
  await Promise.all(all.map((page) => join(page, 'at-once')))
  for (const page of all) {
    for (let i = 0; i < 4; i++) await reads(page, `<${i}>`)
    await reaches(page, { connected: 4 - 1, byRelay: 0, present: 4, haveAll: 4 })
  }
})

test('P6: a notebook of 10 MB reaches who joins late', async () => {
  const [first, late] = (await devices(2)) as [Page, Page]
  await first.evaluate(() => window.bench.fill(10_000_000))
  const length = await first.evaluate(() => window.bench.length())
  await join(first, 'big')
  await join(late, 'big')
  await expect
    .poll(() => late.evaluate(() => window.bench.length()), { timeout: 40_000 })
    .toBe(length)
  await reaches(first, { haveAll: 2 })
})

test('P3: nothing of a notebook is posted to other windows of this browser', async () => {
  const [page, other] = (await devices(2)) as [Page, Page]
  await page.evaluate(() => {
    const { postMessage } = BroadcastChannel.prototype
    Object.assign(window, { posted: 0 })
    BroadcastChannel.prototype.postMessage = function counted(message: unknown) {
      const bytes = ArrayBuffer.isView(message)
        ? message.byteLength
        : JSON.stringify(message).length
      Object.assign(window, { posted: (Reflect.get(window, 'posted') as number) + bytes })
      postMessage.call(this, message)
    }
  })
  await page.evaluate(() => window.bench.fill(100_000))
  await join(page, 'posted')
  await join(other, 'posted')
  await reaches(page, { haveAll: 2 })
  const posted = () => page.evaluate(() => Reflect.get(window, 'posted') as number)
  const before = await posted()
  expect(before, 'bytes').toBeLessThan(2000)
  await write(page, 'typed')
  await reads(other, 'typed')
  expect(await posted(), 'bytes, after typing').toBe(before)
})

test('P5: with no meeting point given, nobody is contacted', async () => {
  const [page] = (await devices(1)) as [Page]
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  await join(page, 'alone', [])
  await write(page, 'alone')
  await page.waitForTimeout(1500)
  expect(sockets).toEqual([])
  expect(await status(page)).toMatchObject({ meetingPoint: 'none', connected: 0, present: 1 })
})

test('P6: where no direct path exists, words take the sealed relay, and the meeting point reads none', async () => {
  const [a, b] = (await devices(2)) as [Page, Page]
  // Without candidates of their own network the two find no way: what blocked UDP does.
  const blocked: RTCConfiguration = { iceTransportPolicy: 'relay' }
  await Promise.all([
    join(a, 'blocked', undefined, blocked),
    join(b, 'blocked', undefined, blocked),
  ])
  await write(a, 'said behind a closed door')
  await reads(b, 'said behind a closed door')
  await reaches(a, { connected: 1, byRelay: 1, present: 2, haveAll: 2 })
  await write(b, 'and answered')
  await reads(a, 'and answered')
  const seen = stage.meetingPoint.frames
    .map((frame) => Buffer.from(frame).toString('latin1'))
    .join('')
  expect(seen).not.toContain('closed door')
})

test('P6: the meeting point is killed and started again: who was there stays, who comes gets in', async () => {
  const [a, b, c] = (await devices(3)) as [Page, Page, Page]
  const point = await startMeetingPoint({ site: false })
  await Promise.all([join(a, 'restart', [point.wsUrl]), join(b, 'restart', [point.wsUrl])])
  await reaches(a, { connected: 1 })
  await point.stop()
  await reaches(a, { meetingPoint: 'connecting', connected: 1 })
  await write(a, 'meanwhile')
  await reads(b, 'meanwhile')
  const again = await startMeetingPoint({ site: false, port: point.port })
  await join(c, 'restart', [again.wsUrl])
  await reads(c, 'meanwhile')
  await reaches(c, { connected: 2, present: 3, haveAll: 3 })
  await again.stop()
})

test('P6: of several meeting points one is down: the room meets at the others, and knows which is not reached', async () => {
  const [a, b] = (await devices(2)) as [Page, Page]
  const gone = await startMeetingPoint({ site: false })
  await gone.stop()
  await join(a, 'several', [gone.wsUrl, stage.meetingPoint.wsUrl])
  await join(b, 'several', [stage.meetingPoint.wsUrl, gone.wsUrl])
  await write(a, 'by the other one')
  await reads(b, 'by the other one')
  await reaches(a, { connected: 1, unreached: [gone.wsUrl] })
  const up = await startMeetingPoint({ site: false, port: gone.port })
  await reaches(a, { unreached: [] })
  await up.stop()
})

test('P6: the meeting point moves to another address', async () => {
  const [a, b] = (await devices(2)) as [Page, Page]
  const [old, next] = [
    await startMeetingPoint({ site: false }),
    await startMeetingPoint({ site: false }),
  ]
  await join(a, 'moved', [old.wsUrl])
  await a.evaluate((url) => window.bench.setMeetingPoints([url]), next.wsUrl)
  await join(b, 'moved', [next.wsUrl])
  await write(a, 'moved')
  await reads(b, 'moved')
  expect(old.holds().connections).toBe(0)
  await old.stop()
  await next.stop()
})

test('P6: two meeting points at once: each pair meets where it can, and a third passes words on', async () => {
  const [left, both, right] = (await devices(3)) as [Page, Page, Page]
  const [one, two] = [
    await startMeetingPoint({ site: false }),
    await startMeetingPoint({ site: false }),
  ]
  await join(left, 'two', [one.wsUrl])
  await join(right, 'two', [two.wsUrl])
  await join(both, 'two', [one.wsUrl, two.wsUrl])
  await write(left, 'from the left')
  await reads(right, 'from the left')
  await reaches(left, { connected: 1, present: 3, haveAll: 3 })
  await one.stop()
  await two.stop()
})

test('P6: offline and online again: what was written meanwhile arrives', async () => {
  const [a, b] = (await devices(2)) as [Page, Page]
  await Promise.all([join(a, 'offline'), join(b, 'offline')])
  await reaches(a, { connected: 1 })
  const meet = await takeApart([a, b])
  await write(a, 'written offline')
  await write(b, 'written elsewhere')
  await b.waitForTimeout(500)
  expect(await b.evaluate(() => window.bench.text())).not.toContain('offline')
  await meet()
  await reads(b, 'written offline')
  await reads(a, 'written elsewhere')
  await reaches(a, { connected: 1, haveAll: 2 })
})

test('P7: who leaves is gone from the presence of the others at once, and may come back', async () => {
  const [a, b] = (await devices(2)) as [Page, Page]
  await a.evaluate(() => window.bench.name('one'))
  await b.evaluate(() => window.bench.name('two'))
  await Promise.all([join(a, 'leave'), join(b, 'leave')])
  await expect
    .poll(() => b.evaluate(() => window.bench.names()))
    .toEqual(expect.arrayContaining(['one', 'two']))
  await a.evaluate(() => window.bench.leave())
  await expect
    .poll(() => b.evaluate(() => window.bench.names()), { timeout: 1500 })
    .toEqual(['two'])
  await join(a, 'leave')
  await expect.poll(() => b.evaluate(() => window.bench.presence())).toBe(2)
  await reaches(b, { present: 2, connected: 1 })
})

test('P7: whose page is closed, or dies, is gone within seconds', async () => {
  const [a, b, c] = (await devices(3)) as [Page, Page, Page]
  await Promise.all([a, b, c].map((page) => join(page, 'closed')))
  await reaches(a, { connected: 2, present: 3 })
  await b.close()
  await expect.poll(() => a.evaluate(() => window.bench.presence()), { timeout: 5000 }).toBe(2)
  const session = await c.context().newCDPSession(c)
  void session.send('Page.crash').catch(() => {})
  await reaches(a, { present: 1, connected: 0 }, 15_000)
})

test('P6: a device that closes in the middle of a big transfer leaves no harm', async () => {
  const [a, b, c] = (await devices(3)) as [Page, Page, Page]
  await a.evaluate(() => window.bench.fill(10_000_000))
  const length = await a.evaluate(() => window.bench.length())
  await join(a, 'middle')
  await join(b, 'middle')
  await reaches(b, { connected: 1 })
  await b.close()
  await join(c, 'middle')
  await expect.poll(() => c.evaluate(() => window.bench.length()), { timeout: 40_000 }).toBe(length)
})
