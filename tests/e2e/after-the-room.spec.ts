import { readFileSync } from 'node:fs'
import { atReview } from '../support/at-review.ts'
import { hasNoViolation } from '../support/axe.ts'
import { expect, type Page, test } from '../support/e2e.ts'
import { person } from '../support/person.ts'
import { picture } from '../support/picture.ts'
import { readDownload } from '../support/read-download.ts'

const passphrase = 'some long passphrase'

/** Saves by a button, and gives the file's bytes. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await waiting
  if (button !== 'Save as HTML') expect(download.suggestedFilename()).toMatch(/^(notes|report)\./)
  return readDownload(await waiting)
}

const sotto = (buffer: Buffer) => ({ name: 'notes.sotto', mimeType: '', buffer })

test('M4, M6, D3: with no meeting point at all the room reads the report at home, holds in a file that another carries, and the record of the end says so', async ({
  browser,
  meetingPoint,
}) => {
  test.setTimeout(120_000)
  const errors: string[] = []
  /** A device that no other reaches: whatever it would connect to is shut. */
  const openAlone = async (at = '') => {
    const page = await (await browser.newContext()).newPage()
    page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.routeWebSocket(/./, (socket) => socket.close())
    await page.goto(`${meetingPoint.url}${at}`)
    return person(page)
  }
  const organizer = await openAlone()
  await organizer.startSampleWorkshop()
  await organizer.protect(passphrase)
  const { page } = organizer
  await page.getByRole('button', { name: 'Understood' }).click()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('textbox', { name: 'Devices that must mark a wording' }).fill('1')
  await page.getByRole('textbox', { name: 'Days that devices keep the notes' }).fill('30')
  const policy = page.getByRole('region', { name: 'What the room agreed on' })
  await policy.getByLabel('Last day', { exact: true }).fill('2099-11-24')
  await policy.getByRole('button', { name: 'Save for everybody' }).click()
  await organizer.openGroup('Change')
  await organizer.write('The feed', 'A feed used to list what friends said.')
  await organizer.write('The strike', 'In March the moderators walked out.')
  await organizer.write('Not this', 'STAYS in the group.')
  for (const title of ['The feed', 'The strike']) {
    await organizer.act(title, 'Mark for the report')
    await organizer.stands(title, 'Cleared for the report')
  }
  await organizer.openReport()
  const desk = atReview(organizer)
  await desk.open()
  await desk.control.getByText('Without a network: hand it out as a file').click()
  const review = await saved(page, 'Save the review as a file')
  expect(review.includes('feed')).toBe(false)

  /** At home, with an invite and the file. */
  const goHome = async (group: string, name: string) => {
    const link = await organizer.inviteLink(`Participants of “${group}”`)
    const home = await openAlone(link.slice(link.indexOf('#')))
    await home.enterAs(name)
    await home.protect(passphrase)
    await home.page.getByRole('button', { name: 'Settings' }).click()
    await home.page.getByLabel('Open a .sotto file').last().setInputFiles(sotto(review))
    await atReview(home).read()
    return home
  }
  const reader = await goHome('Culture', 'Quiet Wren')
  const home = atReview(reader)
  await expect(home.section('The feed')).toContainText('what friends said.')
  await expect(reader.page.getByText('STAYS')).toHaveCount(0)
  await home.act('The strike', 'Keep off the record')
  await reader.page.getByRole('button', { name: 'I have read it' }).click()
  await reader.page.getByText('Without a network: answer by file').click()
  await hasNoViolation(reader.page)
  await picture(reader.page, 'after-answer')
  const answer = await saved(reader.page, 'Save an answer as a file')

  // Somebody else carries it, with what they ask for themselves.
  const carrier = await goHome('Culture', 'Calm Owl')
  const carrying = atReview(carrier)
  await carrying.ask('The feed', 'Say who listed.')
  await carrier.page.getByRole('button', { name: 'I have read it' }).click()
  await carrier.page.getByText('Without a network: answer by file').click()
  await carrier.page.getByLabel('Open answers of others').setInputFiles(sotto(answer))
  await expect(carrying.section('The strike')).toContainText('It stays in the room.')
  const carried = await saved(carrier.page, 'Save an answer as a file')

  const openAnswers = page.getByLabel('Open answers')
  await openAnswers.setInputFiles([sotto(carried), sotto(answer), sotto(Buffer.from('no'))])
  await expect(desk.control).toContainText('kept off the record: 1')
  await expect(desk.control).toContainText('Nothing in it was new here.')
  await expect(desk.control).toContainText('This is not a Sotto file.')
  await expect(desk.control).toContainText('Somebody asks: Say who listed.')
  await expect(desk.control).toContainText('By carried answers: 1.')
  await expect(page.getByText('1 section goes out.')).toBeVisible()
  await picture(page, 'after-answers-opened')
  await desk.control.getByRole('button', { name: 'End the review' }).click()
  await organizer.reportIsChecked()
  const save = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as plain text' }).click()
  await page
    .getByRole('alertdialog', { name: 'Before it leaves' })
    .getByRole('button', { name: 'Save anyway' })
    .click({ timeout: 5000 })
    .catch(() => undefined)
  const report = readFileSync(await (await save).path(), 'utf8')
  expect(report).toContain('what friends said.')
  expect(report).not.toMatch(/March|STAYS|Wren|listed/)

  // An answer that comes too late is told, with how much is to be taken out.
  await home.act('The feed', 'Keep off the record')
  const late = await saved(reader.page, 'Save an answer as a file')
  await openAnswers.setInputFiles(sotto(late))
  await expect(page.getByRole('alert')).toContainText(/1 section in it|any more: 1/)

  // The group reads what became of its words; the organizer prints how it ended.
  await organizer.openGroup('Change')
  await expect(organizer.section('Not this')).toContainText('Kept here: it is in no report.')
  await expect(organizer.section('The feed')).toContainText('Kept here')
  await picture(page, 'after-became')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Show the record' }).click()
  const record = page.getByRole('region', { name: 'Record of consent and destruction' })
  await expect(record).toContainText('SHA-256 of what was shown')
  await hasNoViolation(page)
  const html = (await saved(page, 'Save as HTML')).toString('utf8')
  expect(html).toContain('Days that notes are kept after the last day')
  expect(html).not.toMatch(/STAYS|March|friends|listed|Wren|Owl|Culture|Change|\d:\d\d/)
  await page.setContent(html)
  await picture(page, 'after-record')
  expect(errors).toEqual([])
})
