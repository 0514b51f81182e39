import { strFromU8, unzipSync } from 'fflate'
import { hasNoViolation } from '../support/axe.ts'
import { expect, type Page, test } from '../support/e2e.ts'
import { person } from '../support/person.ts'
import { picture } from '../support/picture.ts'
import { readDownload } from '../support/read-download.ts'
import { openPair } from '../support/room.ts'

async function organizer(page: Page) {
  const one = person(page)
  page.setDefaultTimeout(12_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Start a workshop' }).click()
  await page.getByRole('button', { name: 'Fill in a sample workshop' }).click()
  await page.getByText('One', { exact: true }).click()
  await page.getByRole('button', { name: 'Start the workshop' }).click()
  await one.keepNothing()
  return one
}

test('D2: what changed since a mark is shown word by word, and can be marked at once', async ({
  openDevice,
}) => {
  const page = await openDevice()
  const one = await organizer(page)
  await one.write('The feed', 'A feed used to list what friends said.')
  await one.act('The feed', 'Mark for the report')
  await one.typeAtEnd('The feed', ' Now a model chooses.')
  await one.stands('The feed', 'Changed since marked')
  await one.section('The feed').hover()
  await one.section('The feed').getByRole('button', { name: 'What changed?' }).click()
  const dialog = page.getByRole('dialog', { name: /What changed in “The feed”/ })
  await expect(dialog.locator('ins')).toContainText('Now a model chooses.')
  await expect(dialog.locator('del')).toHaveCount(0)
  await hasNoViolation(page)
  await picture(page, 'changed')
  await dialog.getByRole('button', { name: 'Mark this wording' }).click()
  await expect(one.section('The feed').getByRole('group', { name: /^Where/ })).not.toContainText(
    'Changed',
  )
})

/** What a click on a save button gives, by way of the browser's own download. */
async function saved(page: Page, button: string): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const anyway = page.getByRole('button', { name: 'Save anyway' })
  await Promise.race([waiting, anyway.click().catch(() => undefined)])
  return readDownload(await waiting)
}

test('P2: the report leaves as DOCX, ODT and text, checked for names first', async ({
  openDevice,
}) => {
  const page = await openDevice()
  const one = await organizer(page)
  await one.write('The feed', 'It was Mara Lindqvist who chose the metric. Nobody asked.')
  await one.act('The feed', 'Mark for the report')
  await one.write('Not this', 'STAYS in the room.')
  await one.openReport()

  // The check finds the name in its sentence; replacing it is an edit, so the section goes back.
  const findings = page.getByRole('region', { name: 'Who could be recognized?' })
  await expect(findings.locator('mark')).toHaveText('Mara Lindqvist')
  await expect(page.getByText('1 page of A4, as it will be printed')).toBeVisible()
  const preview = page.getByTitle('As it will be saved')
  await expect(preview).toHaveAttribute('sandbox', 'allow-same-origin')
  await expect(preview.contentFrame().locator('.sheet')).toHaveCount(1)
  await expect(preview.contentFrame().getByRole('heading', { name: 'The feed' })).toBeVisible()
  await picture(page, 'report')
  await hasNoViolation(page)
  await page.getByRole('button', { name: 'Save as plain text' }).click()
  const ask = page.getByRole('alertdialog', { name: 'Before it leaves' })
  await expect(ask).toContainText('has not been looked at')
  await picture(page, 'before')
  await hasNoViolation(page)
  await ask.getByRole('button', { name: 'Look again' }).click()
  await findings.getByRole('button', { name: 'Replace by… “Mara Lindqvist”' }).click()
  await page.getByRole('textbox', { name: 'Replace by…' }).fill('somebody')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No section is cleared' })).toBeVisible()

  await one.openGroup('Change')
  await one.sees('The feed', 'It was somebody who chose the metric.')
  await one.stands('The feed', 'Changed since marked')
  await one.act('The feed', 'Mark this wording')
  await one.openReport()
  await expect(page.getByText('Nothing more was found.')).toBeVisible()
  const docx = unzipSync(await saved(page, 'Save as Word (DOCX)'))
  const odt = unzipSync(await saved(page, 'Save as ODT'))
  const text = strFromU8(await saved(page, 'Save as plain text'))
  const files = { ...docx, ...odt }
  for (const content of [...Object.values(files).map((file) => strFromU8(file)), text]) {
    expect(content).not.toMatch(/STAYS|Not this|Lindqvist/)
  }
  expect(text).toContain('It was somebody who chose the metric. Nobody asked.')
  expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('somebody')
  expect(strFromU8(odt['content.xml'] ?? new Uint8Array())).toContain('somebody')
})

test('P7: a name in the title of the report is found too, and changed where it was written', async ({
  openDevice,
}) => {
  const page = await openDevice()
  const one = await organizer(page)
  await one.write('The feed', 'Nobody chose the metric.')
  await one.act('The feed', 'Mark for the report')
  await one.openReport()
  await expect(page.getByText('Nothing more was found.')).toBeVisible()
  await page.getByText('How it is to look').click()
  await page.getByLabel('Title of the report').fill('The table of Mara Lindqvist')
  const findings = page.getByRole('region', { name: 'Who could be recognized?' })
  await expect(findings.locator('mark')).toHaveText('Mara Lindqvist')
  await expect(findings.getByText('In the title or a heading')).toBeVisible()
  await expect(findings.getByRole('button', { name: /^Replace by/ })).toHaveCount(0)
  await picture(page, 'report-title')
  await page.getByLabel('Title of the report').fill('What we found')
  await expect(page.getByText('Nothing more was found.')).toBeVisible()
})

test('D3: a section that is kept off the record once the report was saved is told', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  for (const title of ['The feed', 'The strike']) {
    await organizer.write(title, 'Nobody asked.')
    await organizer.act(title, 'Mark for the report')
    await guest.sees(title, 'Nobody asked.')
    await guest.act(title, 'Mark for the report')
    await organizer.stands(title, 'Cleared for the report')
  }
  await organizer.openReport()
  await saved(organizer.page, 'Save as plain text')
  // Other headings change nothing of what was said.
  await organizer.page.getByText('How it is to look').click()
  await organizer.page.getByText('The groups’ names').click()
  const told = organizer.page.getByText('1 section in it has been taken back or changed')
  await expect(organizer.page.getByText('2 sections go out.')).toBeVisible()
  await expect(told).toHaveCount(0)
  await guest.act('The strike', 'Keep off the record')
  await expect(organizer.page.getByText('1 section goes out.')).toBeVisible()
  await expect(told).toBeVisible()
})

test('a quotation is printed only with a go-ahead of its own', async ({ openDevice }) => {
  const page = await openDevice()
  const one = await organizer(page)
  await one.write('Heard', 'One of us said:')
  await page.keyboard.press('Enter')
  await page.keyboard.type('> We were told to stop asking.')
  await one.act('Heard', 'Mark for the report')
  await one.openReport()
  // The frame runs no script, not even a test's: what is in it is read from outside.
  const pages = page.getByTitle('As it will be saved')
  await expect(pages).toHaveAttribute('srcdoc', /<blockquote[^>]*><p>\[…\]<\/p>/)
  await one.openGroup('Change')
  const quote = one.section('Heard').getByRole('checkbox', { name: /This may be quoted/ })
  await expect(quote).not.toBeChecked()
  await picture(page, 'quote')
  await hasNoViolation(page)
  await one.section('Heard').getByText('Not quoted').click()
  await expect(quote).toBeChecked()
  await one.openReport()
  await expect(pages).toHaveAttribute('srcdoc', /<p>We were told to stop asking\.<\/p>/)
})

test('P1: the organizer sees that a device that took part has not been heard of since', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice, { passphrase: 'some long passphrase' })
  await organizer.everybodyHasIt(2)
  await organizer.openReport()
  const unheard = organizer.page.getByText(
    '1 device that took part has not been heard of here since',
  )
  await expect(organizer.page.getByText('Nothing goes out yet.')).toBeVisible()
  await expect(unheard).toBeHidden()
  await guest.page.close()
  await expect(unheard).toBeVisible({ timeout: 20_000 })
  await picture(organizer.page, 'unheard')
})
