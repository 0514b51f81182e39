import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '../support/e2e.ts'
import { person } from '../support/person.ts'
import { createProfile, firstPage } from '../support/profile.ts'
import { fragmentOf, openOrganizer } from '../support/room.ts'

const passphrase = 'some long passphrase'

test('P6: two windows of one device are one that has it', async ({ openDevice, meetingPoint }) => {
  const one = await openOrganizer(openDevice, { passphrase })
  await one.write('Mine', 'Only on this laptop.')
  const second = person(await one.page.context().newPage())
  await second.page.goto(meetingPoint.url)
  await second.unlock(passphrase)
  await second.sees('Mine', 'Only on this laptop.')
  await one.typeAtEnd('Mine', ' From the first.')
  await second.sees('Mine', 'From the first.')
  for (const { page } of [one, second]) {
    await expect(page.getByRole('status').filter({ hasText: 'Nobody else is here.' })).toBeVisible()
    await expect(page.getByText('There is a copy of this device')).toHaveCount(0)
  }
})

test('P3: a copied profile is noticed on both machines, and from then on each holds for itself', async ({
  openDevice,
  meetingPoint,
}) => {
  const organizer = await openOrganizer(openDevice)
  const link = await organizer.inviteLink('Participants of “Change”')
  const profiles = [createProfile(), createProfile()] as const
  const [first, copied] = profiles
  const context = await first.launch()
  const guest = person(await firstPage(context))
  await guest.page.goto(`${meetingPoint.url}${fragmentOf(link)}`)
  await guest.enterAs('Clear Crane')
  await guest.protect(passphrase)
  await guest.write('Before', 'Written before the laptop was copied.')
  await guest.act('Before', 'Keep off the record')
  await organizer.openGroup('Change')
  await organizer.stands('Before', 'Kept off the record')
  await context.close()
  cpSync(first.folder, copied.folder, { recursive: true })
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(path.join(copied.folder, name), { force: true })

  const contexts = await Promise.all(profiles.map((profile) => profile.launch()))
  const machines = await Promise.all(contexts.map(async (each) => person(await firstPage(each))))
  const [one, two] = machines
  if (!(one && two)) throw new Error('there are two')
  for (const machine of machines) {
    await machine.page.goto(meetingPoint.url)
    await machine.unlock(passphrase)
  }
  for (const { page } of machines) {
    const said = page.getByRole('status').filter({ hasText: 'There is a copy of this device' })
    await said.getByRole('button', { name: 'Close' }).click({ timeout: 30_000 })
    await expect(said).toHaveCount(0)
  }
  await one.write('After', 'From the first machine.')
  await one.act('After', 'Keep off the record')
  await one.stands('After', 'Kept off the record')
  await two.stands('After', 'Kept off the record')
  await two.stands('Before', 'Kept off the record')
  await two.section('After').hover()
  for (const name of ['Before', 'After'])
    await expect(two.section(name).getByRole('button', { name: 'Lift my hold' })).toHaveCount(0)
  await one.act('After', 'Lift my hold')
  await two.stands('After', 'Off the record')
  for (const each of contexts) await each.close()
  for (const profile of profiles) profile.remove()
})
