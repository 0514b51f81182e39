import { expect, test } from '../support/e2e.ts'
import { person, type TestPerson } from '../support/person.ts'
import { openGuest } from '../support/room.ts'

const question = 'What becomes of songs?'

/** The titles on a notebook's page, in order. */
const titlesOf = ({ page }: TestPerson) =>
  page.getByRole('article').getByRole('textbox', { name: 'Title of the section' })

async function fillIn(organizer: TestPerson): Promise<void> {
  const { page } = organizer
  await page.getByRole('button', { name: 'Start a workshop' }).click()
  await page.getByRole('textbox', { name: 'What is it called?' }).fill('With a template')
  await page.getByRole('textbox', { name: 'Name of group 1', exact: true }).fill('Culture')
  await page.getByRole('textbox', { name: 'Question of group 1' }).fill(question)
  await page.getByRole('textbox', { name: 'Name of group 2', exact: true }).fill('Plenary')
}

test('a workshop is started with sections to fill in: each notebook has them once, its question first, on every device', async ({
  openDevice,
}) => {
  const organizer = person(await openDevice())
  const { page } = organizer
  await fillIn(organizer)
  await page.getByText('Sections to fill in, the group’s question first').click()
  const titles = page.getByRole('textbox', { name: 'Titles of the sections, one to a line' })
  await expect(titles).toHaveValue('Key points\nDisagreements\nOpen questions\nActions')
  await titles.fill('Key points\n\n  Next steps  \n')
  await page.getByRole('button', { name: 'Start the workshop' }).click()
  await organizer.keepNothing()
  const link = await organizer.inviteLink('Participants of “Culture”')
  // Both open the notebook for the first time at the same moment.
  const guests = await Promise.all([openGuest(openDevice, link), openGuest(openDevice, link)])
  for (const who of [organizer, ...guests]) {
    await expect(titlesOf(who)).toHaveText([question, 'Key points', 'Next steps'])
  }
  // What one removes and writes in them stays so on the others: nothing places them again.
  const [ada, ben] = guests
  await ada.menu('Next steps', 'Put in the trash')
  await ada.body('Key points').click()
  await ada.page.keyboard.type('Feeds became products.')
  await ben.sees('Key points', 'Feeds became products.')
  await ben.page.reload()
  await expect(titlesOf(organizer)).toHaveText([question, 'Key points'])
  // Sections that only have a title are no notes yet: the board counts what is written.
  await page.getByRole('button', { name: 'Overview' }).click()
  await expect(page.getByText('1 group has written nothing yet: Plenary.')).toBeVisible()
})

test('a workshop is started with blank pages unless somebody chooses otherwise', async ({
  openDevice,
}) => {
  const organizer = person(await openDevice())
  const { page } = organizer
  await fillIn(organizer)
  await expect(page.getByRole('radio', { name: 'A blank page' })).toBeChecked()
  await page.getByRole('button', { name: 'Start the workshop' }).click()
  await organizer.keepNothing()
  await expect(page.getByRole('heading', { name: 'A blank page' })).toBeVisible()
  await expect(titlesOf(organizer)).toHaveCount(0)
})
