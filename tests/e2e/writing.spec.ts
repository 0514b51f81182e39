import { expect, test } from '../support/e2e.ts'
import { openGuest, openOrganizer, openPair } from '../support/room.ts'

const passphrase = 'a few plain words'

test('P6: two people write in one section at once; both keep every letter, and a reload loses nothing', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice, { passphrase })
  await organizer.write('Shared page', 'Start.')
  await guest.sees('Shared page', 'Start.')
  await Promise.all([
    organizer.typeAtEnd('Shared page', ' The organizer goes on at the end of it.'),
    guest.typeAtEnd('Shared page', ' The guest writes at the very same moment.'),
  ])
  const letters = (text: string | null) => [...(text ?? '').replace(/\s/g, '')].sort().join('')
  const all = letters(
    'Start. The organizer goes on at the end of it. The guest writes at the very same moment.',
  )
  for (const one of [organizer, guest]) {
    await expect.poll(async () => letters(await one.body('Shared page').textContent())).toBe(all)
  }
  const written = (await guest.body('Shared page').textContent()) ?? ''
  await expect(guest.page.getByRole('status').filter({ hasText: 'Saved here.' })).toBeVisible()
  await organizer.page.close()
  await guest.page.reload()
  await guest.unlock(passphrase)
  await expect(guest.body('Shared page')).toHaveText(written.trim())
})

test('P6: a second device that opens a loaded section and types in it deletes nothing of it', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  await organizer.write('Loaded', 'What was here before anybody came.')
  const link = await organizer.inviteLink('Participants of “Change”')
  const guest = await openGuest(openDevice, link)
  await guest.sees('Loaded', 'What was here before anybody came.')
  await guest.typeAtEnd('Loaded', '!')
  for (const one of [guest, organizer]) {
    await expect(one.body('Loaded')).toHaveText('What was here before anybody came.!')
  }
})

test('sections move, are duplicated off the record, go to the trash and come back', async ({
  openDevice,
}) => {
  const one = await openOrganizer(openDevice)
  await one.write('First', 'One.')
  await one.write('Second', 'Two.')
  const titles = () =>
    one.page
      .getByRole('textbox', { name: 'Title of the section' })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  await one.menu('Second', 'Move up')
  await expect.poll(titles).toEqual(['Second', 'First'])
  await expect(one.section('Second')).toHaveAttribute('aria-keyshortcuts', /Alt\+ArrowDown/)
  await one.body('Second').click()
  await one.page.keyboard.press('Alt+ArrowDown')
  await expect.poll(titles).toEqual(['First', 'Second'])
  await one.act('First', 'Mark for the report')
  await one.stands('First', 'Marked: 1 of 2')
  await one.menu('First', 'Duplicate, off the record')
  await expect.poll(titles).toEqual(['First', 'First', 'Second'])
  await expect(
    one
      .section('First')
      .nth(1)
      .getByRole('group', { name: /^Where/ }),
  ).toContainText('Off the record')
  await one.menu('Second', 'Put in the trash')
  await expect.poll(titles).toEqual(['First', 'First'])
  await one.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(titles).toEqual(['First', 'First', 'Second'])
  await expect(one.body('Second')).toHaveText('Two.')
})

test('bold, lists and headings made with the keyboard reach the other device and the report', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await guest.write('Formats', 'plain ')
  await guest.page.keyboard.press('ControlOrMeta+b')
  await guest.page.keyboard.type('bold')
  await guest.page.keyboard.press('ControlOrMeta+b')
  await guest.page.keyboard.press('Enter')
  await guest.page.keyboard.type('- first')
  await guest.page.keyboard.press('Enter')
  await guest.page.keyboard.type('second')
  await expect(organizer.body('Formats').getByText('bold', { exact: true })).toHaveCSS(
    'font-weight',
    /[6-9]\d\d/,
  )
  await expect(organizer.body('Formats').getByRole('listitem')).toHaveText(['first', 'second'])
  for (const one of [organizer, guest]) await one.act('Formats', 'Mark for the report')
  await organizer.stands('Formats', 'Cleared for the report')
  await organizer.openReport()
  expect(await organizer.saveReport('Markdown')).toContain('plain **bold**\n\n- first\n- second\n')
})

test('P7: a name is seen beside the caret while its device is there, and is gone with it', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await organizer.write('Carets', 'Some words.')
  await guest.sees('Carets', 'Some words.')
  await guest.typeAtEnd('Carets', ' More')
  await expect(organizer.section('Carets').getByText('Clear Crane')).toBeVisible()
  await guest.page.close()
  await expect(organizer.page.getByText('Clear Crane')).toHaveCount(0, { timeout: 10_000 })
})

test('the toolbar undoes and redoes in the section that is written in', async ({ openDevice }) => {
  const one = await openOrganizer(openDevice)
  await one.write('First', 'One.')
  await one.write('Second', 'Two.')
  const button = (name: string) => one.page.getByRole('button', { name, exact: true })
  await one.body('First').click()
  await button('Undo').click()
  await expect(one.body('First')).toHaveText('')
  await expect(button('Redo')).toBeEnabled()
  await one.body('Second').click()
  await expect(button('Redo')).toBeDisabled()
  await expect(button('Undo')).toBeEnabled()
  await one.body('First').click()
  await expect(button('Redo')).toBeEnabled()
  await button('Redo').click()
  await expect(one.body('First')).toHaveText('One.')
})

test('P6: a section that others put in the trash stays with the one who writes in it, says so, and comes back with every word', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await organizer.write('In hand', 'Start.')
  await guest.sees('In hand', 'Start.')
  await guest.typeAtEnd('In hand', ' One')
  await organizer.sees('In hand', ' One')
  await organizer.menu('In hand', 'Put in the trash')
  await expect(organizer.section('In hand')).toHaveCount(0)
  const note = guest.page.getByRole('alert').filter({ hasText: 'in the trash while you were' })
  await expect(note).toBeVisible()
  // The caret is where it was.
  await guest.page.keyboard.type(' and another')
  await expect(guest.body('In hand')).toHaveText('Start. One and another')
  await note.getByRole('button', { name: 'Bring it back' }).click()
  await expect(note).toHaveCount(0)
  for (const one of [guest, organizer]) {
    await expect(one.body('In hand')).toHaveText('Start. One and another')
  }
  // Whoever has gone elsewhere has let go of it.
  await guest.page.getByRole('textbox', { name: 'Title of the section' }).click()
  await guest.page.getByRole('heading', { level: 1 }).click()
  await organizer.menu('In hand', 'Put in the trash')
  await expect(guest.section('In hand')).toHaveCount(0)
})
