import { expect } from '@playwright/test'
import type { TestPerson } from '../support/person.ts'
import type { Look } from './walk.ts'

/** A group's notebook with sections in every state, and all that opens above it. */
export async function walkNotebook(
  organizer: TestPerson,
  guest: TestPerson,
  look: Look,
): Promise<void> {
  const { page } = organizer
  await organizer.write(
    'The feed was never neutral',
    'It ranked what kept people there. Nobody in the room had voted for that, and nobody could switch it off.',
  )
  await organizer.act('The feed was never neutral', 'Mark for the report')
  await organizer.write(
    'What we left behind',
    'An address book of twenty years, kept by a company that no longer answers.',
  )
  await organizer.act('What we left behind', 'Keep off the record')
  await organizer.write('Small places last longer', 'A mailing list of ninety people')
  await organizer.act('Small places last longer', 'Mark for the report')
  await organizer.typeAtEnd('Small places last longer', ' outlived three networks.')
  await organizer.stands('Small places last longer', 'Changed since marked')
  await organizer.write('Who pays for the server', 'Four answers, and none that lasts.')
  await organizer.act('Who pays for the server', 'Mark for the report')
  await organizer.write('To be thrown away', 'Said twice.')
  await organizer.menu('To be thrown away', 'Put in the trash')
  await page.getByRole('button', { name: 'Trash: 1 section' }).click()
  await guest.sees('The feed was never neutral', 'It ranked')
  await guest.act('The feed was never neutral', 'Mark for the report')
  await organizer.stands('The feed was never neutral', 'Cleared')
  await expect(page.getByText('“To be thrown away” is in the trash.')).toBeHidden()
  await look(page, 'notebook')
  await look(guest.page, 'notebook-of-a-guest')
  await page.getByRole('button', { name: 'Understood' }).click()
  await page.getByRole('button', { name: '2 people here: who' }).click()
  await look(page, 'people')
  await page.keyboard.press('Escape')

  await organizer.body('Small places last longer').click()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('that')
  const finder = page.getByRole('search')
  await finder.getByRole('button', { name: 'Replace', exact: true }).click()
  await look(page, 'find')
  await finder.getByRole('textbox', { name: 'Find' }).focus()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Outline' }).click()
  await look(page, 'outline')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bring in notes…' }).click()
  await look(page, 'import')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Print or keep…' }).click()
  await look(page, 'take-along')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
}
