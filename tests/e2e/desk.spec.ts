import { atDesk } from '../support/at-desk.ts'
import { hasNoViolation } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { person } from '../support/person.ts'
import { openGuest, openOrganizer } from '../support/room.ts'

const feed = { title: 'The feed', text: 'A model chooses what will hold you.' }
const rooms = { title: 'Small rooms', text: 'Less reach, more trust.' }

test('D5: a draft section says in words what is missing, and is cleared once the group and the desk have marked it', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const guest = await openGuest(openDevice, await organizer.inviteLink('Participants of “Change”'))
  const helper = await openGuest(
    openDevice,
    await organizer.inviteLink(/facilitators?/i),
    'Calm Owl',
  )
  await guest.write(feed.title, feed.text)
  // The draft is for facilitators: a participant has no desk.
  await expect(guest.page.getByRole('button', { name: 'Desk', exact: true })).toHaveCount(0)

  const [one, two] = [atDesk(organizer), atDesk(helper)]
  await one.open()
  await two.open()
  await one.take(feed.title)
  await expect(one.section(feed.title)).toContainText('From Change')
  await one.stands(feed.title, '“Change” has not marked this.')

  // The other facilitator sees it, and both mark it: the group's word is still missing.
  await expect(two.section(feed.title)).toContainText(feed.text)
  await one.act(feed.title, 'Mark for the report')
  await two.act(feed.title, 'Mark for the report')
  await one.stands(feed.title, 'Marked here; not cleared yet')

  await guest.act(feed.title, 'Mark for the report')
  await one.stands(feed.title, '“Change” has not marked this wording often enough.')
  await helper.openGroup('Change')
  await helper.act(feed.title, 'Mark for the report')
  await one.stands(feed.title, 'Cleared for the report')

  // A hold in the group stops it, whatever is marked.
  await guest.act(feed.title, 'Keep off the record')
  await one.stands(feed.title, 'Somebody in “Change” keeps this off the record.')
})

test('M2: when a group changes what was taken, the desk shows it, keeps its own words and takes the rest again; undo brings the way it was back', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const guest = await openGuest(openDevice, await organizer.inviteLink('Participants of “Change”'))
  await guest.write(feed.title, feed.text)
  const desk = atDesk(organizer)
  await desk.open()
  await desk.take(feed.title)
  const body = desk.section(feed.title).getByLabel(/^Text of/)
  await body.click()
  // The draft's toolbar comes with the caret; keys that do not wait for it can overtake one another.
  await expect(desk.draft.getByRole('toolbar', { name: 'Format of the text' })).toBeVisible()
  await organizer.page.keyboard.press('ControlOrMeta+End')
  await expect
    .poll(() =>
      organizer.page.evaluate(() => {
        const selection = getSelection()
        return selection?.focusOffset === selection?.focusNode?.textContent?.length
      }),
    )
    .toBe(true)
  await organizer.page.keyboard.press('Enter')
  await organizer.page.keyboard.type('Added at the desk.')
  await guest.typeAtEnd(feed.title, ' And it never ends.')

  await expect(desk.section(feed.title)).toContainText('“Change” has changed this since.')
  await desk.section(feed.title).getByRole('button', { name: 'See what changed' }).click()
  const dialog = organizer.page.getByRole('dialog', { name: 'What changed in “Change”' })
  await expect(dialog.locator('ins')).toContainText('And it never ends.')
  await dialog.getByRole('button', { name: 'Take again' }).click()
  await expect(body).toContainText('And it never ends.')
  await expect(body).toContainText('Added at the desk.')
  await expect(desk.section(feed.title)).not.toContainText('has changed this since')

  await desk.draft.getByRole('button', { name: 'Undo: taken again' }).click()
  await expect(body).not.toContainText('And it never ends.')
  await expect(body).toContainText('Added at the desk.')
  await expect(desk.section(feed.title)).toContainText('“Change” has changed this since.')
  await desk.section(feed.title).getByRole('button', { name: 'See what changed' }).click()
  await dialog.getByRole('button', { name: 'Leave as it is' }).click()
  await expect(desk.section(feed.title)).not.toContainText('has changed this since')
})

test('M3: by button, key and drag, several into one, split, joined, and all of it undone', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  await organizer.write(feed.title, feed.text)
  await organizer.write(rooms.title, rooms.text)
  const desk = atDesk(organizer)
  const { page } = desk
  await desk.open()

  await desk.choose(feed.title)
  await desk.choose(rooms.title)
  await desk.takeChosen(2)
  await expect(desk.section(feed.title)).toContainText(rooms.text)

  await desk.menu(feed.title, 'Split in two…')
  await page.getByRole('button', { name: `Split before “${rooms.title}”` }).click()
  await expect(desk.section(rooms.title)).toContainText(rooms.text)
  await expect(desk.section(feed.title)).not.toContainText(rooms.text)
  await desk.menu(feed.title, 'Join with the next')
  await expect(desk.section(rooms.title)).toHaveCount(0)
  // What had the focus is gone; the section that took its place has it.
  await expect(
    desk.section(feed.title).getByRole('textbox', { name: 'Title of the section' }),
  ).toBeFocused()
  await expect(desk.section(feed.title)).toContainText(rooms.text)
  for (const what of ['joined', 'split', 'new section']) {
    await desk.draft.getByRole('button', { name: `Undo: ${what}` }).click()
  }
  await expect(desk.draft.getByRole('article')).toHaveCount(0)

  // By key, on a card; then another dragged onto it.
  await desk.groups.getByRole('button', { name: `Take “${feed.title}”` }).focus()
  await page.keyboard.press('t')
  await expect(desk.section(feed.title)).toContainText(feed.text)
  await desk.card(rooms.title).dragTo(desk.section(feed.title))
  await expect(desk.section(feed.title)).toContainText(rooms.text)
  await expect(desk.card(rooms.title)).toContainText('In the draft')
})

test('the overview shows who is missing, and the gallery what is marked and nothing else, live', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const guest = await openGuest(openDevice, await organizer.inviteLink('Participants of “Change”'))
  const { page } = organizer
  await page.getByRole('button', { name: 'Overview' }).click()
  await expect(page.getByText('No group has written anything yet.')).toBeVisible()
  await guest.write(feed.title, feed.text)
  await guest.write(rooms.title, rooms.text)
  const card = page.getByRole('article', { name: 'Change', exact: true })
  await expect(card).toContainText('Writing now')
  await expect(card.getByRole('definition').first()).toHaveText('2')
  await expect(page.getByText('4 groups have written nothing yet: ')).toBeVisible()

  await page.getByRole('button', { name: 'Show marked sections on the big screen' }).click()
  const gallery = page.getByRole('dialog', { name: 'Gallery' })
  await expect(gallery).toContainText('Nothing is marked yet')
  await guest.act(feed.title, 'Mark for the report')
  await expect(gallery).toContainText(feed.text)
  await guest.act(rooms.title, 'Mark for the report')
  await expect(gallery).toContainText('1 of 2')
  await page.keyboard.press('ArrowRight')
  await expect(gallery).toContainText(rooms.text)
  await expect(gallery).not.toContainText(feed.text)
  // A hold takes it off the wall; so does a change of the wording that stands there.
  await guest.act(rooms.title, 'Keep off the record')
  await expect(gallery).toContainText('1 of 1')
  await expect(gallery).not.toContainText(rooms.text)
  await guest.typeAtEnd(feed.title, ' Not agreed.')
  await expect(gallery).toContainText('Nothing is marked yet')
  await page.keyboard.press('Escape')
  await expect(gallery).toHaveCount(0)
})

test('no screen of the facilitators has an axe violation, light or dark', async ({
  openDevice,
}) => {
  const organizer = person(await openDevice())
  const { page } = organizer
  await organizer.startSampleWorkshop()
  await organizer.keepNothing()
  await organizer.write(feed.title, feed.text)
  await organizer.act(feed.title, 'Mark for the report')
  const desk = atDesk(organizer)
  await desk.open()
  await hasNoViolation(page, 'the desk with nothing in the draft')
  await desk.take(feed.title)
  await desk.act(feed.title, 'Mark for the report')
  await organizer.openGroup('Change')
  await organizer.typeAtEnd(feed.title, ' More.')
  await desk.open()
  await hasNoViolation(page, 'the desk, a source changed')
  await page.getByRole('button', { name: 'See what changed' }).click()
  await hasNoViolation(page, 'what changed')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Bring in notes…' }).click()
  await hasNoViolation(page, 'bringing in notes')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'All groups' })).toBeVisible()
  await hasNoViolation(page, 'the overview')
  await page.getByRole('button', { name: 'Show marked sections on the big screen' }).click()
  await expect(page.getByRole('dialog', { name: 'Gallery' })).toBeVisible()
  await hasNoViolation(page, 'the gallery')
})
