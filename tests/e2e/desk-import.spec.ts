import { readFileSync } from 'node:fs'
import { reportToDocx } from '../../shared/report/docx/to-docx.ts'
import { atDesk } from '../support/at-desk.ts'
import { expect, test } from '../support/e2e.ts'
import type { TestPerson } from '../support/person.ts'
import { openGuest, openOrganizer } from '../support/room.ts'

/** The desk's dialog for notes from elsewhere. */
async function openImport(who: TestPerson) {
  const { page } = who
  await page.getByRole('button', { name: 'Bring in notes…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring in notes from elsewhere' })
  return {
    dialog,
    says: dialog.getByRole('status'),
    into: async (group: string) => {
      await dialog.getByRole('button', { name: /Notes of the group/ }).click()
      const list = page.getByRole('listbox', { name: 'Notes of the group' })
      await list.getByRole('option', { name: group, exact: true }).click()
    },
    give: (name: string, bytes: string | Buffer) =>
      dialog.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      }),
    close: () => dialog.getByRole('button', { name: 'Close' }).click(),
  }
}

const wordFile = () => {
  const section = (title: string, text: string) => ({
    title,
    blocks: [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text, marks: [] }] }],
  })
  const sections = [
    section('Key points', 'Feeds became products.'),
    section('Actions', 'Write it up.'),
  ]
  const words = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }
  return Buffer.from(reportToDocx({ title: '', parts: [{ sections }] }, words))
}

test('D6: Word, Markdown and text files come in at the desk as off-the-record sections by heading', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const desk = atDesk(organizer)
  await desk.open()
  const notes = await openImport(organizer)
  await notes.give('notes.docx', wordFile())
  await expect(notes.says).toHaveText('2 sections were added to “Change”, off the record.')
  await notes.into('Culture')
  await notes.give(
    'notes.md',
    '# Songs\n\nThe hook comes *sooner*.\n\n# Archives\n\n- on hard disks\n',
  )
  await expect(notes.says).toHaveText('2 sections were added to “Culture”, off the record.')
  await notes.give('NOTES.TXT', 'Crafts\r\n\r\nNobody measures them.')
  await expect(notes.says).toHaveText('1 section was added to “Culture”, off the record.')
  await notes.close()
  for (const [title, text] of [
    ['Key points', 'Feeds became products.'],
    ['Actions', 'Write it up.'],
    ['Songs', 'The hook comes sooner.'],
    ['Archives', 'on hard disks'],
    ['Crafts', 'Nobody measures them.'],
  ] as const) {
    await desk.card(title).scrollIntoViewIfNeeded()
    await expect(desk.card(title)).toContainText(text)
    await expect(desk.card(title)).toContainText('Off the record')
  }
})

test('D6: what was brought in is taken out again as one act, from the dialog and by undo', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const desk = atDesk(organizer)
  await desk.open()
  const notes = await openImport(organizer)
  await notes.give('notes.docx', wordFile())
  await notes.dialog.getByRole('button', { name: 'Take them out again' }).click()
  await expect(notes.says).toContainText('Taken out again')
  await expect(desk.groups.getByRole('article')).toHaveCount(0)
  await notes.give('notes.docx', wordFile())
  await expect(notes.says).toContainText('2 sections were added')
  await notes.close()
  await expect(desk.card('Actions')).toBeVisible()
  await desk.draft.getByRole('button', { name: 'Undo: notes brought in' }).click()
  await expect(desk.groups.getByRole('article')).toHaveCount(0)
  await desk.draft.getByRole('button', { name: 'Do again: bring the notes in' }).click()
  await expect(desk.card('Actions')).toBeVisible()
  // Nothing was deleted by it: what is taken out is in the trash of the group.
  await desk.draft.getByRole('button', { name: 'Undo: notes brought in' }).click()
  await organizer.openGroup('Change')
  await expect(organizer.page.getByRole('button', { name: /^Trash: 4 sections/ })).toBeVisible()
})

test('a file that is no notes adds nothing, and the dialog says why', async ({ openDevice }) => {
  const organizer = await openOrganizer(openDevice)
  const desk = atDesk(organizer)
  await desk.open()
  const notes = await openImport(organizer)
  const unreadable = /^This file cannot be read/
  const bad: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['notes.pdf', '%PDF-1.7', /^A PDF does not say/],
    ['notes', 'words', /^This kind of file cannot be read/],
    ['notes.docx', 'not a Word file', unreadable],
    ['cut.docx', wordFile().subarray(0, 900), unreadable],
    ['notes.txt', ' \n\n', /^There are no words/],
    ['notes.md', '<!-- only a comment -->', /^There are no words/],
    ['long.md', 'a '.repeat(2_100_000), /^This file is too large/],
    ['room.sotto', 'Sotto but no bundle', /^(This is not|The end of|The file was|This file was)/],
    ['room.sotto', '', /^This is not a Sotto file/],
  ]
  for (const [name, bytes, why] of bad) {
    await notes.give(name, bytes)
    await expect(notes.says).toHaveText(why)
    await expect(notes.dialog.getByRole('button', { name: /again$/ })).toHaveCount(0)
  }
  await notes.close()
  await expect(desk.groups.getByRole('article')).toHaveCount(0)
  await expect(desk.draft.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled()
})

test('M4: a sealed file of a room without a network is opened at the desk: into its own notebook, and twice changes nothing', async ({
  openDevice,
  meetingPoint,
}) => {
  const passphrase = 'correct horse battery staple'
  const organizer = await openOrganizer(openDevice, { passphrase })
  const guest = await openGuest(openDevice, await organizer.inviteLink('Participants of “Culture”'))
  await expect(guest.page.getByRole('heading', { level: 1, name: 'Culture' })).toBeVisible()
  // From here on they never meet: what is written travels in the file alone.
  await organizer.page.goto('about:blank')
  await guest.write('Songs', 'The hook comes sooner.')
  await guest.page.getByRole('button', { name: 'Settings' }).click()
  const waiting = guest.page.waitForEvent('download')
  await guest.page.getByRole('button', { name: 'Save “Culture” as a file' }).click()
  const sealed = readFileSync(await (await waiting).path())
  await guest.page.close()

  await organizer.page.goto(meetingPoint.url)
  await organizer.unlock(passphrase)
  const desk = atDesk(organizer)
  await desk.open()
  const notes = await openImport(organizer)
  await expect(desk.card('Songs')).toHaveCount(0)
  for (const name of ['notes.sotto', 'NOTES.SOTTO']) {
    await notes.give(name, sealed)
    await expect(notes.says).toHaveText(
      'Merged into “Culture”. Opening the file again changes nothing.',
    )
  }
  // A file of which the end is missing says so, and takes nothing away.
  await notes.give('notes.sotto', sealed.subarray(0, sealed.length - 9))
  await expect(notes.says).toHaveText('The end of the file is missing. Copy it again.')
  await notes.close()
  await expect(desk.card('Songs')).toHaveCount(1)
  await expect(desk.card('Songs')).toContainText('The hook comes sooner.')
})
