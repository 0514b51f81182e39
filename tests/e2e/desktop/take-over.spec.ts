import { expect, test } from '../../support/desktop.ts'
import { canMulticast } from '../../support/multicast.ts'
import { person } from '../../support/person.ts'

const passphrase = 'a quiet room at noon'
const group = 'Culture'

test('P6: when the host leaves, a facilitator’s app takes over by itself, and rooms heal', async ({
  startDesktop,
}) => {
  test.skip(!(await canMulticast()), 'no multicast here: apps cannot find each other')
  test.setTimeout(240_000)
  const host = await startDesktop()
  const organizer = person(host.window)
  await organizer.startSampleWorkshop()
  await organizer.protect(passphrase)
  await host.window.getByRole('button', { name: 'Settings' }).click()
  await host.window.getByRole('button', { name: 'Host the meeting point on this computer' }).click()
  await expect(host.window.getByText(/^This computer is a meeting point/)).toBeVisible()
  const forFacilitators = await organizer.inviteLink('Facilitators, for every group')
  const forParticipants = await organizer.inviteLink(`Participants of “${group}”`)

  const second = await startDesktop({ args: [forFacilitators] })
  const facilitator = person(second.window)
  await facilitator.enterAs('Open Ibis')
  await facilitator.protect(passphrase)
  await facilitator.openGroup(group)
  const third = await startDesktop({ args: [forParticipants] })
  const participant = person(third.window)
  await participant.enterAs('Quiet Heron')
  await participant.protect(passphrase)
  await participant.openGroup(group)
  await participant.write('Before', 'The organizer hosts.')
  await facilitator.sees('Before', 'The organizer hosts.')
  await third.quit()
  await host.quit()

  // Nobody has pressed anything: the facilitator's computer is the meeting point now.
  await second.window.getByRole('button', { name: 'Settings' }).click()
  await expect(second.window.getByText(/^This computer is a meeting point/)).toBeVisible({
    timeout: 60_000,
  })
  await facilitator.openGroup(group)
  await facilitator.write('After', 'The organizer has left.')

  const again = await startDesktop({ data: third.data })
  const back = person(again.window)
  await back.unlock(passphrase)
  await back.openGroup(group)
  await back.sees('After', 'The organizer has left.')
  await back.typeAtEnd('After', ' We go on.')
  await facilitator.sees('After', 'The organizer has left. We go on.')
})
