import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { iceServersOf } from '../../../renderer/session/ice-servers.ts'
import { openStage, type Stage } from '../../bench/browser/stage.ts'
import { hasCoturn, type RunningTurn, startCoturn } from '../../support/coturn.ts'

/* People elsewhere: two browsers that find no way to each other, and the real coturn between them. */

test.skip(!hasCoturn, 'no coturn here, so the relay of people elsewhere is not tried')

let stage: Stage
let turn: RunningTurn
test.beforeAll(async () => {
  if (!hasCoturn) return
  stage = await openStage()
  turn = await startCoturn('of the organizer alone')
})
test.afterAll(async () => {
  await stage?.end()
  await turn?.stop()
})

/** Nothing but a TURN server leads from one to the other. */
function join(page: Page, topic: string, secret: string) {
  const iceServers = [...iceServersOf({ address: turn.address, secret })]
  const rtc: RTCConfiguration = { iceTransportPolicy: 'relay', iceServers }
  return page.evaluate((args) => window.bench.join(args.topic, args.urls, args.rtc), {
    ...{ topic, rtc },
    urls: [stage.meetingPoint.wsUrl],
  })
}

test('P3, P6: two that only the organizer’s coturn connects carry a notebook of 10 MB through it, and know by which way', async () => {
  const [first, late] = (await stage.open('ours', 2)) as [Page, Page]
  await first.evaluate(() => window.bench.fill(10_000_000))
  const length = await first.evaluate(() => window.bench.length())
  await join(first, 'elsewhere', turn.secret)
  await join(late, 'elsewhere', turn.secret)
  const status = (page: Page) => page.evaluate(() => window.bench.status())
  for (const page of [first, late])
    await expect
      .poll(() => status(page), { timeout: 20_000 })
      .toMatchObject({ connected: 1, byRelay: 0, byTurn: 1 })
  const seen = stage.meetingPoint.frames.length
  await expect
    .poll(() => late.evaluate(() => window.bench.length()), { timeout: 60_000 })
    .toBe(length)
  // Not by way of the meeting point meanwhile.
  expect(stage.meetingPoint.frames.length - seen).toBeLessThan(50)
  await stage.close([first, late])
})

test('P3, P6: a wrong secret opens no relay; words go through the meeting point, and that is known too', async () => {
  const [a, b] = (await stage.open('ours', 2)) as [Page, Page]
  await join(a, 'wrong', 'of somebody else')
  await join(b, 'wrong', 'of somebody else')
  const status = () => a.evaluate(() => window.bench.status())
  await expect
    .poll(status, { timeout: 30_000 })
    .toMatchObject({ connected: 1, byRelay: 1, byTurn: 0 })
  expect(turn.says()).toContain('401')
  await stage.close([a, b])
})
