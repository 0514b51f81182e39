import { type Browser, chromium } from '@playwright/test'
import { findBrowser, launchArguments } from '../../support/browser.ts'
import type { DeviceOptions } from '../../support/e2e.ts'
import { openHostilePage } from '../../support/hostile-page/open.ts'
import type { HostilePage } from '../../support/hostile-page/page.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import { openPair } from '../../support/room.ts'
import { type LongestTask, watchTasks } from '../benches/tasks.ts'
import { pressKeys, watchKeys } from '../benches/typing.ts'
import { type RoomAttack, roomAttacks } from './attacks.ts'

declare const hostile: HostilePage

/** A room of the real app, left alone and then attacked. Milliseconds from a key to its picture, each. */
export interface AttackedRoom {
  readonly name: string
  readonly calm: readonly number[]
  readonly attacked: readonly number[]
  readonly attacks: number
  /** Of the page in which one types. */
  readonly calmTask: LongestTask
  readonly attackedTask: LongestTask
  /** What was typed has arrived on the other device, in the end. */
  readonly arrived: boolean
}

/** From one attack to the next. */
const attackMs = 2000

/**
 * One new room for each attack: its people type before and while it lasts. Needs the built renderer.
 * @param only the attack of this number, from 1; 0: each
 */
export async function attackedRooms(keys: number, only: number): Promise<readonly AttackedRoom[]> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: [...launchArguments],
    ...(executablePath ? { executablePath } : {}),
  })
  const rooms: AttackedRoom[] = []
  for (const attack of roomAttacks.filter((_, at) => only === 0 || at + 1 === only))
    rooms.push(await attackedRoom(browser, attack, keys))
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
  await page.waitForFunction(() => hostile.sections() >= 1 && hostile.sees(0))

  const enough = { until: (pressed: number) => pressed >= keys }
  await watchKeys(guest.page)
  const before = await watchTasks(guest.page)
  const calm = await pressKeys(guest.page, enough)
  const calmTask = await before()
  const meanwhile = await watchTasks(guest.page)
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
  const attackedTask = await meanwhile()
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
  return { name, calm, attacked, attacks, calmTask, attackedTask, arrived }
}
