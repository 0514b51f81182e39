import { reportToDocx } from '../../shared/report/docx/to-docx.ts'
import { atDesk } from '../support/at-desk.ts'
import { expect, test } from '../support/e2e.ts'
import { openOrganizer } from '../support/room.ts'

test('D6: a Word file comes in at the desk as off-the-record sections by heading', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const desk = atDesk(organizer)
  const { page } = desk
  await desk.open()
  const section = (title: string, text: string) => ({
    title,
    blocks: [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text, marks: [] }] }],
  })
  const sections = [
    section('Key points', 'Feeds became products.'),
    section('Actions', 'Write it up.'),
  ]
  const words = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }
  const buffer = Buffer.from(reportToDocx({ title: '', parts: [{ sections }] }, words))
  await page.getByRole('button', { name: 'Bring in notes…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring in notes from elsewhere' })
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'notes.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer,
  })
  await expect(dialog).toContainText('2 sections were added to “Change”, off the record.')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(desk.card('Key points')).toContainText('Feeds became products.')
  await expect(desk.card('Actions')).toContainText('Off the record')
})
