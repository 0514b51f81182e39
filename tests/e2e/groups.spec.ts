import { expect, test } from '../support/e2e.ts'
import { openOrganizer, openPair } from '../support/room.ts'

const settings = { name: 'Settings', exact: true } as const

test('P6: the organizer mends a group’s name and question, moves groups and adds one; everybody sees it, and nobody loses a word', async ({
  openDevice,
}, info) => {
  const { organizer, guest } = await openPair(openDevice)
  await guest.write('Before the change', 'Words.')
  await organizer.page.getByRole('button', settings).click()
  await organizer.page.getByRole('button', { name: 'Change “Change”' }).click()
  const dialog = organizer.page.getByRole('dialog', { name: 'Change “Change”' })
  await dialog.getByRole('textbox', { name: 'Name of the group' }).fill('')
  await dialog.getByRole('button', { name: 'Save for everybody' }).click()
  await expect(dialog.getByText('Give the group a name.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name of the group' }).fill('Changes')
  await dialog.getByRole('textbox', { name: 'Question of the group' }).fill('How do they change?')
  await dialog.getByRole('button', { name: 'Save for everybody' }).click()
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Changes' })).toBeVisible()
  await expect(guest.page.getByText('How do they change?').first()).toBeVisible()
  await guest.sees('Before the change', 'Words.')

  const list = organizer.page.getByRole('region', { name: 'Groups' }).getByRole('listitem')
  const down = organizer.page.getByRole('button', { name: 'Move “Changes” down' })
  await down.focus()
  await organizer.page.keyboard.press('Enter')
  await expect(list.nth(1)).toContainText('Changes')
  // The same key again: the focus has stayed.
  await expect(down).toBeFocused()
  await organizer.page.keyboard.press('Enter')
  await expect(list.nth(2)).toContainText('Changes')
  await expect(guest.page.getByRole('option').nth(2)).toContainText('Changes')

  await organizer.page.getByRole('button', { name: 'Add a group' }).click()
  const fresh = organizer.page.getByRole('dialog', { name: 'A new group' })
  await fresh.getByRole('textbox', { name: 'Name of the group' }).fill('Plenary')
  await fresh.getByRole('button', { name: 'Save for everybody' }).click()
  await expect(organizer.page.getByText('“Plenary” is on the list.')).toBeVisible()
  await expect(guest.page.getByRole('option').last()).toContainText('Plenary')
  await info.attach('groups', {
    body: await organizer.page.screenshot({ fullPage: true }),
    contentType: 'image/png',
  })
})

test('P6: a group is taken off the list only when the question is answered, and comes back with all that was written', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await guest.write('Stays where it is', 'Every word.')
  const groups = organizer.page.getByRole('region', { name: 'Groups' })
  await organizer.page.getByRole('button', settings).click()
  const takeOff = organizer.page.getByRole('button', { name: 'Take “Change” off the list' })
  await takeOff.click()
  const question = organizer.page.getByRole('alertdialog', { name: 'Take “Change” off the list?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(groups.getByText('Change', { exact: true })).toBeVisible()
  await takeOff.click()
  await question.getByRole('button', { name: 'Take it off the list' }).click()
  await expect(groups.getByText('Change', { exact: true })).toHaveCount(0)
  await expect(guest.section('Stays where it is')).toHaveCount(0)
  await organizer.page.getByRole('button', { name: 'Put “Change” back' }).click()
  await guest.openGroup('Change')
  await guest.sees('Stays where it is', 'Every word.')
})

test('the organizer mends title and days; the day from which the notes’ time is counted moves along', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  await organizer.page.getByRole('button', settings).click()
  const workshop = organizer.page.getByRole('region', { name: 'The workshop', exact: true })
  const agreed = organizer.page.getByRole('region', { name: 'What the room agreed on' })
  const save = workshop.getByRole('button', { name: 'Save for everybody' })
  await expect(save).toBeDisabled()
  await workshop.getByRole('textbox', { name: 'What is it called?' }).fill('Platforms, mended')
  await workshop.getByLabel('First day').fill('2026-12-03')
  await workshop.getByLabel('Last day').fill('2026-12-01')
  await expect(workshop.getByText('The last day comes before the first.')).toBeVisible()
  await workshop.getByLabel('Last day').fill('2026-12-04')
  await save.click()
  await expect(organizer.page.getByText('Platforms, mended').first()).toBeVisible()
  await expect(save).toBeDisabled()
  await expect(agreed.getByLabel('Last day', { exact: true })).toHaveValue('2026-12-04')
})
