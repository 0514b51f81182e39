import { hasNoViolation } from '../support/axe.ts'
import { expect, type Page, test } from '../support/e2e.ts'
import { openOrganizer, openPair } from '../support/room.ts'

/** The words of a table, row by row. */
function rowsOf(page: Page): Promise<string[]> {
  return page
    .getByRole('table')
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent).join('|')),
    )
}

async function chooseInTable(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'This table' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  // The caret is in the text again.
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Text of/)
}

test('a table is made, written cell by cell, reshaped and left by keys, and undone', async ({
  openDevice,
}) => {
  const one = await openOrganizer(openDevice)
  const { page } = one
  const { keyboard } = page
  await one.write('Plan', 'Who does what')
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await keyboard.type('Who')
  await keyboard.press('Tab')
  await keyboard.type('What')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type('First')
  await keyboard.press('ArrowDown')
  await keyboard.type('Second')
  await expect.poll(() => rowsOf(page)).toEqual(['Who|What|', 'First||', 'Second||'])
  await keyboard.press('Shift+Tab')
  await keyboard.type('up')
  await expect.poll(() => rowsOf(page)).toEqual(['Who|What|', 'First||up', 'Second||'])
  for (let i = 0; i < 4; i++) await keyboard.press('Tab')
  await keyboard.type('new row')
  await expect.poll(() => rowsOf(page)).toHaveLength(4)
  await chooseInTable(page, 'Add a column before')
  await keyboard.type('new column')
  await expect
    .poll(() => rowsOf(page))
    .toEqual(['|Who|What|', '|First||up', '|Second||', 'new column|new row||'])
  await chooseInTable(page, 'Delete the column')
  await chooseInTable(page, 'Move the row up')
  await expect.poll(() => rowsOf(page)).toEqual(['Who|What|', 'First||up', 'new row||', 'Second||'])
  await chooseInTable(page, 'Caption')
  await keyboard.type('Our plan')
  await expect(page.getByRole('caption')).toHaveText('Our plan')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('two lines')
  await expect(page.getByRole('columnheader').first()).toHaveText('Whotwo lines')
  for (let i = 0; i < 4; i++) await keyboard.press('ArrowDown')
  await keyboard.type('behind')
  await expect(one.body('Plan').locator(':scope > p').last()).toHaveText('behind')
  await keyboard.press('ControlOrMeta+z')
  await expect(one.body('Plan')).not.toContainText('behind')
  await hasNoViolation(page, 'a table')
})

test('P6: deleting over cells takes words and no cell; Backspace joins no two cells', async ({
  openDevice,
}) => {
  const one = await openOrganizer(openDevice)
  const { page } = one
  const { keyboard } = page
  await one.write('Plan', 'before')
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  for (const words of ['one', 'two', 'three', 'four']) {
    await keyboard.type(words)
    await keyboard.press('Tab')
  }
  await expect.poll(() => rowsOf(page)).toEqual(['one|two|three', 'four||', '||'])
  await keyboard.press('Backspace')
  await keyboard.press('Delete')
  await expect.poll(() => rowsOf(page)).toEqual(['one|two|three', 'four||', '||'])
  await page.getByRole('cell', { name: 'four' }).click()
  await keyboard.press('Home')
  await page.getByRole('columnheader', { name: 'two' }).click({ modifiers: ['Shift'] })
  await keyboard.press('Backspace')
  await expect.poll(async () => (await rowsOf(page)).length).toBe(3)
  await expect.poll(async () => (await rowsOf(page))[1]).toBe('four||')
  await expect.poll(async () => (await rowsOf(page))[0]).toMatch(/^one\|t?w?o?\|$/)
  await keyboard.press('ControlOrMeta+a')
  await keyboard.press('Backspace')
  await keyboard.type('anew')
  await expect(one.body('Plan')).toHaveText('anew')
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('P6: two people write in two cells of one table at once, one adds a row: both read the same', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await organizer.write('Plan', 'before')
  await organizer.page.getByRole('button', { name: 'Table', exact: true }).click()
  await organizer.page.keyboard.type('Who')
  await expect(guest.page.getByRole('columnheader').first()).toHaveText('Who')
  await guest.page.locator('td').nth(4).click()
  await expect(guest.page.locator(':focus')).toHaveAccessibleName(/^Text of/)
  await Promise.all([
    organizer.page.keyboard.type(' does what, when and with whom', { delay: 30 }),
    guest.page.keyboard.type('the guest writes at the same time', { delay: 30 }),
  ])
  await chooseInTable(organizer.page, 'Add a row below')
  await guest.page.keyboard.type(', and goes on')
  const rows = [
    'Who does what, when and with whom||',
    '||',
    '||',
    '|the guest writes at the same time, and goes on|',
  ]
  for (const { page } of [organizer, guest]) {
    await expect.poll(() => rowsOf(page)).toEqual(rows)
  }
})
