import { type Browser, chromium } from '@playwright/test'
import { findBrowser, launchArguments } from '../../support/browser.ts'
import type { DeviceOptions } from '../../support/e2e.ts'
import { openHostilePage } from '../../support/hostile-page/open.ts'
import type { HostilePage } from '../../support/hostile-page/page.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import { openPair } from '../../support/room.ts'
import { pressKeys, watchKeys } from '../benches/typing.ts'
import { type RoomAttack, roomAttacks } from './attacks.ts'

declare const hostile: HostilePage

/** A room of the real app, left alone and then attacked. Milliseconds from a key to its picture, each. */
export interface AttackedRoom {
  readonly name: string
  readonly calm: readonly number[]
  readonly attacked: readonly number[]
  readonly attacks: number
  /** What was typed has arrived on the other device, in the end. */
  readonly arrived: boolean
}

/** From one attack to the next. */
const attackMs = 2000

/** One new room for each attack: its people type before and while it lasts. Needs the built renderer. */
export async function attackedRooms(keys: number): Promise<readonly AttackedRoom[]> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: [...launchArguments],
    ...(executablePath ? { executablePath } : {}),
  })
  const rooms: AttackedRoom[] = []
  for (const attack of roomAttacks) rooms.push(await attackedRoom(browser, attack, keys))
  await browser.close()
  return rooms
}

async function attackedRoom(browser: Browser, { name, once }: RoomAttack, keys: number) {
  const meetingPoint = await startMeetingPoint()
  const contexts: { close: () => Promise<void> }[] = []
  const openDevice = async ({ at = '' }: DeviceOptions = {}) => {
    const context = await browser.newContext()
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`${meetingPoint.url}${at}`)
    return page
  }
  const { organizer, guest, link } = await openPair(openDevice)
  await guest.write('Mine', 'Said.')
  await organizer.sees('Mine', 'Said.')
  const page = await openHostilePage(browser, meetingPoint.url)
  await page.evaluate((invite) => {
    hostile.join(invite)
    hostile.joinGroup(invite)
  }, link)
  await page.waitForFunction(() => hostile.sections() >= 1 && hostile.sees(1))

  const enough = { until: (pressed: number) => pressed >= keys }
  await watchKeys(guest.page)
  const calm = await pressKeys(guest.page, enough)
  let attacks = 0
  let typed = false
  const typing = pressKeys(guest.page, enough).finally(() => {
    typed = true
  })
  while (!typed) {
    await once(page, meetingPoint.port)
    attacks += 1
    await new Promise((resolve) => setTimeout(resolve, attackMs))
  }
  const attacked = await typing
  await guest.page.keyboard.type(' the end')
  const arrived = await organizer.page
    .locator('article', { hasText: 'the end' })
    .waitFor({ state: 'attached', timeout: 60_000 })
    .then(
      () => true,
      () => false,
    )
  await page.context().close()
  for (const context of contexts) await context.close()
  await meetingPoint.stop()
  return { name, calm, attacked, attacks, arrived }
}
