import { expect, test } from '../support/e2e.ts'
import { openHostilePage } from '../support/hostile-page/open.ts'
import type { HostilePage } from '../support/hostile-page/page.ts'
import { openPair } from '../support/room.ts'

declare const hostile: HostilePage

const passphrase = 'some long passphrase'

test('P4: a participant’s own program neither confirms for others, nor brings back a request or takes the policy away', async ({
  openDevice,
  browser,
  meetingPoint,
}) => {
  const { organizer, guest, link } = await openPair(openDevice, { passphrase })
  const { page } = guest
  await guest.write('Heard', 'Said in a low voice.')
  await guest.act('Heard', 'Mark for the report')
  await guest.stands('Heard', 'Marked: 1 of 2')

  const intruder = await openHostilePage(browser, meetingPoint.url)
  await intruder.evaluate((invite) => hostile.join(invite), link)
  await intruder.waitForFunction(() => hostile.sees(2))
  await organizer.page.getByRole('button', { name: 'Settings', exact: true }).click()
  await organizer.askEverybodyToBurn()
  const request = page.getByText('The organizer asks everybody to burn the notes')
  await expect(request).toBeVisible()
  await intruder.waitForFunction(() => hostile.keepWord())
  await intruder.evaluate(() => hostile.confirmForAll())
  await expect(organizer.page.getByText('1 of 2 other devices have burned')).toBeVisible()

  await organizer.page.getByRole('button', { name: 'Take the request back' }).click()
  await expect(request).toHaveCount(0)
  // From now on nobody is there who would put back what is taken away.
  await organizer.page.close()
  await intruder.evaluate(() => hostile.vandalize())
  await intruder.waitForFunction(() => hostile.arrived())
  await guest.stands('Heard', 'Marked: 1 of 2')
  await expect(request).toHaveCount(0)
  await page.reload()
  await guest.unlock(passphrase)
  await guest.stands('Heard', 'Marked: 1 of 2')
  await expect(request).toHaveCount(0)
  await intruder.context().close()
})

test('P6: a participant’s own program neither takes the groups away nor makes any', async ({
  openDevice,
  browser,
  meetingPoint,
}) => {
  const { organizer, guest, link } = await openPair(openDevice, { passphrase })
  await guest.write('Precious', 'Two days of work.')
  await organizer.sees('Precious', 'Two days of work.')
  const topics = meetingPoint.holds().topics
  const groups = await organizer.page.getByRole('option').count()
  const intruder = await openHostilePage(browser, meetingPoint.url)
  await intruder.evaluate((invite) => hostile.join(invite), link)
  await intruder.waitForFunction(() => hostile.sees(2))
  const opened = meetingPoint.holds().topics
  // The intruder's own, in a room that is open.
  expect(opened).toBe(topics + 1)
  await intruder.evaluate(() => hostile.blank())
  // The organizer's device puts back what it knows.
  await intruder.waitForFunction(() => hostile.saysGroups() && hostile.arrived())
  for (const one of [guest, organizer]) {
    await expect(one.page.getByRole('option')).toHaveCount(groups)
    await one.sees('Precious', 'Two days of work.')
  }
  expect(meetingPoint.holds().topics, 'no room is opened').toBe(opened)
  // With nobody there who could put it back, who starts again still knows.
  await organizer.page.close()
  await intruder.evaluate(() => hostile.blank())
  await intruder.waitForFunction(() => hostile.arrived())
  await guest.page.reload()
  await guest.unlock(passphrase)
  await guest.sees('Precious', 'Two days of work.')
  await expect(guest.page.getByRole('option')).toHaveCount(groups)
  await intruder.context().close()
})

test('P3: a forged invite for one’s own group is refused in a sentence, and changes nothing', async ({
  openDevice,
  browser,
  meetingPoint,
}) => {
  const { organizer, guest } = await openPair(openDevice, { passphrase })
  await guest.write('Confidential', 'Never outside of this group.')
  await organizer.sees('Confidential', 'Never outside of this group.')
  const own = await organizer.inviteLink('Participants of “Culture”')
  const intruder = await openHostilePage(browser, meetingPoint.url)
  await intruder.evaluate((invite) => hostile.join(invite), own)
  await intruder.waitForFunction(() => hostile.saysGroups())
  const payload = await intruder.evaluate(
    (invite) => hostile.forgeInvite(invite, hostile.groupId('Change')),
    own,
  )
  const { topics } = meetingPoint.holds()
  await guest.page.goto(`${meetingPoint.url}#${payload}`)
  await expect(guest.page.getByText('Nobody who leads this workshop signed')).toBeVisible()
  await guest.page.getByRole('button', { name: 'Enter the workshop' }).click()
  await expect(guest.page.getByText('Nobody who leads this workshop signed')).toBeVisible()
  await guest.page.getByRole('button', { name: 'Cancel' }).click()
  await guest.page.getByRole('button', { name: /^Open “/ }).click()
  await guest.typeAtEnd('Confidential', ' And more.')
  await organizer.sees('Confidential', 'And more.')
  expect(meetingPoint.holds().topics, 'no room is opened').toBe(topics)
  await intruder.context().close()
})
