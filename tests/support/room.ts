import { expect, type Page } from '@playwright/test'
import type { DeviceOptions } from './e2e.ts'
import { person, type TestPerson } from './person.ts'

type OpenDevice = (options?: DeviceOptions) => Promise<Page>

/** The part of a link that a device needs, whatever host it is opened from. */
export function fragmentOf(link: string): string {
  return link.slice(link.indexOf('#'))
}

export interface RoomOptions {
  /** Each device keeps its notes under this passphrase; without: nothing is kept. */
  readonly passphrase?: string
}

async function settle(one: TestPerson, { passphrase }: RoomOptions): Promise<void> {
  if (passphrase) await one.protect(passphrase)
  else await one.keepNothing()
}

/** An organizer on a new device, in the sample workshop. */
export async function openOrganizer(
  openDevice: OpenDevice,
  options: RoomOptions = {},
): Promise<TestPerson> {
  const organizer = person(await openDevice())
  await organizer.startSampleWorkshop()
  await settle(organizer, options)
  await expect(organizer.page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
  return organizer
}

/** Somebody who opens a link on a new device and is in their group's notebook. */
export async function openGuest(
  openDevice: OpenDevice,
  link: string,
  name = 'Soft Swift',
  options: RoomOptions = {},
): Promise<TestPerson> {
  const guest = person(await openDevice({ at: fragmentOf(link) }))
  await guest.enterAs(name)
  await settle(guest, options)
  return guest
}

/** An organizer and a participant of the group “Change”, both in. */
export async function openPair(openDevice: OpenDevice, options: RoomOptions = {}) {
  const organizer = await openOrganizer(openDevice, options)
  const link = await organizer.inviteLink('Participants of “Change”')
  const guest = await openGuest(openDevice, link, 'Clear Crane', options)
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
  return { organizer, guest, link }
}

/** An organizer and a facilitator, both in. */
export async function openFacilitators(openDevice: OpenDevice) {
  const organizer = await openOrganizer(openDevice)
  const link = await organizer.inviteLink('Facilitators, for every group')
  return { organizer, helper: await openGuest(openDevice, link, 'Calm Owl') }
}
