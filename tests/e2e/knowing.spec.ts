import { expect, test } from '../support/e2e.ts'
import { openPair } from '../support/room.ts'

test('one finds, replaces and takes back in all sections, knows what is new, and how long there is', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  const { page } = guest
  const rules = page.getByRole('region', { name: 'House rules' })
  await expect(rules).toBeVisible()
  await rules.getByRole('button', { name: 'Understood' }).click()
  await expect(rules).toHaveCount(0)
  await guest.write('The hall', 'In the hall, a Hall of mirrors.')
  await guest.write('Elsewhere', 'Nothing of that kind.')
  await guest.write('A third', 'The hall again.')
  await organizer.sees('A third', 'The hall again.')

  // Finding shows without a change of the page, or of what others see.
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('hall')
  const finder = page.getByRole('search', { name: 'Find in this notebook' })
  await expect(finder.getByRole('status').first()).toHaveText('1 of 4')
  const shown = () => page.evaluate(() => CSS.highlights.get('found')?.size)
  await expect.poll(shown).toBe(4)
  await page.keyboard.press('Enter')
  await expect(finder.getByRole('status').first()).toHaveText('2 of 4')
  await expect(guest.body('The hall')).toHaveText('In the hall, a Hall of mirrors.')

  await finder.getByRole('button', { name: 'Replace', exact: true }).click()
  await finder.getByRole('textbox', { name: 'Replace with' }).fill('room')
  await finder.getByRole('button', { name: 'Replace all' }).click()
  await expect(finder.getByText('4 places replaced.')).toBeVisible()
  await expect(organizer.body('The room')).toHaveText('In the room, a room of mirrors.')
  await organizer.typeAtEnd('A third', ' Written meanwhile.')
  await guest.sees('A third', 'Written meanwhile.')
  await finder.getByRole('button', { name: 'Take it back' }).click()
  await expect(organizer.body('The hall')).toHaveText('In the hall, a Hall of mirrors.')
  await expect(organizer.body('A third')).toHaveText('The hall again. Written meanwhile.')
  await finder.getByRole('textbox', { name: 'Find' }).focus()
  await page.keyboard.press('Escape')
  await expect(finder).toHaveCount(0)
  await expect.poll(shown).toBeUndefined()

  // Marks are told to who hears the page, by title and state.
  await organizer.act('Elsewhere', 'Mark for the report')
  await expect(page.getByText('“Elsewhere”: Marked: 1 of 2.')).toBeAttached()

  await page.keyboard.press('ControlOrMeta+Shift+O')
  await page.getByRole('button', { name: /^Elsewhere Marked: 1 of 2/ }).click()
  await expect(page.getByRole('heading', { level: 2 }).nth(1)).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'What leaves this computer' })).toBeVisible()

  // What came while one was elsewhere is said on coming back: what, never who.
  await organizer.write('While nobody looked', 'New.')
  await organizer.page.getByRole('button', { name: 'Overview' }).click()
  await expect(organizer.page.getByRole('heading', { level: 1 })).toBeFocused()
  await organizer.page.getByRole('button', { name: 'Start a countdown…' }).click()
  await organizer.page.getByRole('menuitem', { name: '15 minutes' }).click()
  await expect(page.getByRole('timer')).toHaveText('15 minutes left')
  await guest.openGroup('Change')
  await expect(page.getByText('Since you were here: 1 new section.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the next one' }).click()
  await expect(page.getByRole('heading', { level: 2 }).last()).toBeFocused()
  await organizer.page.getByRole('button', { name: 'Stop the countdown' }).click()
  await expect(page.getByRole('timer')).toHaveCount(0)
})
