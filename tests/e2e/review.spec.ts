import { atDesk } from '../support/at-desk.ts'
import { atReview } from '../support/at-review.ts'
import { hasNoViolation } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { picture } from '../support/picture.ts'
import { readDownload } from '../support/read-download.ts'
import { openGuest, openPair } from '../support/room.ts'

/** Whether the devices keep their notes; windows that keep nothing are counted apart. */
const ways = process.env.SOTTO_LONG ? [true, false] : [true]

for (const keeps of ways) {
  test(`P1, D3: the room reads the report before it leaves, and anyone keeps a section of it there, without a name (${keeps ? 'devices' : 'windows that keep nothing'})`, async ({
    openDevice,
  }) => {
    test.setTimeout(90_000)
    const open = (options = {}) => openDevice(options)
    const kept = keeps ? { passphrase: 'some long passphrase' } : {}
    const { organizer, guest } = await openPair(open, kept)
    const other = await openGuest(
      open,
      await organizer.inviteLink('Participants of “Culture”'),
      'Quiet Wren',
      kept,
    )
    for (const page of [organizer.page, guest.page, other.page]) {
      await page.setViewportSize({ width: 1440, height: 900 })
    }
    await organizer.write('The feed', 'A feed used to list what friends said. Now a model chooses.')
    await organizer.write('The strike', 'In March the moderators of one office walked out.')
    await organizer.write('Not this', 'STAYS in the group.')
    for (const title of ['The feed', 'The strike']) {
      await organizer.act(title, 'Mark for the report')
      await guest.sees(title, '.')
      await guest.act(title, 'Mark for the report')
      await organizer.stands(title, 'Cleared for the report')
    }
    await organizer.openReport()
    const desk = atReview(organizer)
    await picture(organizer.page, 'review-before')
    await desk.open()
    if (keeps) await expect(desk.control).toContainText('Opened on 0 of 3 devices.')

    // Somebody of another group reads what was marked, and nothing else.
    const reader = atReview(other)
    await picture(other.page, 'review-notice')
    await reader.read()
    await expect(reader.section('The feed')).toContainText('Now a model chooses.')
    await expect(other.page.getByText('STAYS in the group.')).toHaveCount(0)
    await reader.ask('The feed', 'Say “a system”, not “a model”.')
    await expect(reader.section('The feed')).toContainText('You ask: Say “a system”')
    await reader.act('The strike', 'Keep off the record')
    await expect(reader.section('The strike')).toContainText('It stays in the room.')
    await hasNoViolation(other.page)
    await picture(other.page, 'review-reading')
    await other.page.getByRole('button', { name: 'I have read it' }).click()
    await expect(other.page.getByText('Thank you.')).toBeVisible()

    await other.everybodyHasIt(3)

    // The organizer sees counts and words, and no name; the section has left the report.
    const count = keeps ? 'Opened on 1 of 3 devices.' : 'Opened in 1 window that keeps nothing.'
    await expect(desk.control).toContainText(`${count} 1 person has read it.`)
    await expect(desk.control).toContainText('1 section is kept off the record from there.')
    await expect(desk.control).toContainText('Somebody asks: Say “a system”, not “a model”.')
    await expect(desk.control).not.toContainText('Quiet Wren')
    await expect(organizer.page.getByText('1 section goes out.')).toBeVisible()
    await hasNoViolation(organizer.page)
    await picture(organizer.page, 'review-progress')

    // In the group's own notebook it is held too, for everybody.
    await guest.stands('The strike', 'Kept off the record')

    // Saving while the room still reads asks twice.
    await organizer.page.getByRole('button', { name: 'Save as plain text' }).click()
    const first = organizer.page.getByRole('alertdialog', { name: 'Before it leaves' })
    await expect(first).toContainText(
      keeps
        ? '1 of 3 devices have read it so far.'
        : '1 window that keeps nothing has read it too.',
    )
    await first.getByRole('button', { name: 'Save anyway' }).click()
    const second = organizer.page.getByRole('alertdialog', { name: 'The room is still reading' })
    await hasNoViolation(organizer.page)
    await second.getByRole('button', { name: 'Wait for the room' }).click()
    await expect(second).toBeHidden()

    // Lifting is the holder's own act, and brings the section back.
    await reader.act('The strike', 'Lift my hold')
    await expect(organizer.page.getByText('2 sections go out.')).toBeVisible()
    await reader.act('The strike', 'Keep off the record')
    await expect(organizer.page.getByText('1 section goes out.')).toBeVisible()
    await desk.control.getByRole('button', { name: /^Dealt with/ }).click()
    await expect(reader.section('The feed')).toContainText('Dealt with')

    // After the end the text is gone from the screens, and the hold stays.
    await desk.control.getByRole('button', { name: 'End the review' }).click()
    await expect(other.page.getByRole('heading', { name: 'The review is over' })).toBeVisible()
    await expect(reader.section('The feed')).toHaveCount(0)
    await picture(other.page, 'review-over')
    await expect(organizer.page.getByText('1 section goes out.')).toBeVisible()
    await organizer.reportIsChecked()
    const file = organizer.page.waitForEvent('download')
    await organizer.page.getByRole('button', { name: 'Save as plain text' }).click()
    const text = (await readDownload(await file)).toString('utf8')
    expect(text).toContain('Now a model chooses.')
    expect(text).not.toMatch(/March|STAYS|system|Wren/)
  })
}

test('P1: a wording that the room has not seen is shown to be new, and can be shown; a past time is refused', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await organizer.write('The feed', 'A feed used to list what friends said.')
  await organizer.act('The feed', 'Mark for the report')
  await guest.sees('The feed', 'friends')
  await guest.act('The feed', 'Mark for the report')
  await organizer.stands('The feed', 'Cleared for the report')
  await organizer.openReport()
  const desk = atReview(organizer)
  await desk.control.getByRole('button', { name: 'Open it to the room…' }).click()
  const dialog = organizer.page.getByRole('dialog', { name: 'Open the report to the room' })
  await dialog.getByText('Another time').click()
  await dialog.getByLabel('Day and time').fill('2020-01-01T10:00')
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await expect(dialog).toContainText('Choose a time that is still to come.')
  await dialog.getByLabel('Day and time').fill('2099-01-01T10:00')
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await expect(desk.control).toContainText('January 1')
  const reader = atReview(guest)
  await reader.read()

  await guest.openGroup('Change')
  await guest.typeAtEnd('The feed', ' No more.')
  await guest.act('The feed', 'Mark this wording')
  await organizer.openGroup('Change')
  await organizer.sees('The feed', 'No more.')
  await organizer.stands('The feed', 'Marked: 1 of 2')
  await organizer.act('The feed', 'Mark for the report')
  await organizer.stands('The feed', 'Cleared for the report')
  await organizer.openReport()
  await expect(desk.control).toContainText('1 section is not as the room saw it.')
  await desk.control.getByRole('button', { name: 'Show the room what stands now' }).click()
  await expect(desk.control).not.toContainText('not as the room saw it')
  // Another edition: whoever read the last one is asked again.
  await reader.read()
  await expect(reader.section('The feed')).toContainText('No more.')
})

test('a wish for another wording stands by the section of the draft where it is rewritten, until it is dealt with', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await organizer.write('The feed', 'A model chooses.')
  await organizer.act('The feed', 'Mark for the report')
  await guest.sees('The feed', 'chooses')
  await guest.act('The feed', 'Mark for the report')
  const facilitator = await openGuest(
    openDevice,
    await organizer.inviteLink('Facilitators, for every group'),
    'Calm Owl',
  )
  const desk = atDesk(organizer)
  const beside = atDesk(facilitator)
  await desk.open()
  await desk.take('The feed')
  await beside.open()
  for (const one of [desk, beside]) await one.act('The feed', 'Mark for the report')
  await organizer.openReport()
  await atReview(organizer).open()
  const reader = atReview(guest)
  await reader.read()
  await reader.ask('The feed', 'Say who made it.')
  const wish = beside.section('The feed').getByText('Say who made it.')
  await expect(wish).toBeVisible()
  await beside
    .section('The feed')
    .getByRole('button', { name: /^Dealt with/ })
    .click()
  await expect(wish).toHaveCount(0)
  await expect(reader.section('The feed')).toContainText('Dealt with')
})
