import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
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
  const children = [
    new Paragraph({ text: 'Key points', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('Feeds became products.'),
    new Paragraph({ text: 'Actions', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('Write it up.'),
  ]
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
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
