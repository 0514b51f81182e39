import { atDesk } from '../support/at-desk.ts'
import { hasNoViolation } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { openOrganizer } from '../support/room.ts'

const rooms = {
  title: 'Small rooms',
  text: 'Group chats and forums with a door: moderation by people who know each other.',
}
const doors = {
  title: 'Behind a door',
  text: 'Moderation works in forums with a door, where people know each other; group chats too.',
}
const songs = { title: 'Songs', text: 'The hook comes sooner because the skip is counted.' }

test('sections of different groups that say the same are suggested for one another, with the words why; nothing is merged by itself', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  await organizer.write(rooms.title, rooms.text)
  await organizer.write(songs.title, songs.text)
  await organizer.openGroup('Culture')
  await organizer.write(doors.title, doors.text)
  const desk = atDesk(organizer)
  await desk.open()
  const note = desk
    .card(rooms.title)
    .getByRole('button', { name: 'Another group says something like this' })
  await expect(note).toBeVisible()
  await expect(desk.card(songs.title).getByRole('button', { name: /says? something/ })).toHaveCount(
    0,
  )
  await expect(desk.draft.getByRole('article')).toHaveCount(0)
  await note.click()
  await expect(desk.card(rooms.title)).toContainText(`${doors.title} (“Culture”)`)
  await expect(desk.card(rooms.title)).toContainText(/Words in common: .*(moderation|forums)/i)
  await hasNoViolation(desk.page, 'the desk with a suggestion')
  await desk.card(rooms.title).getByRole('button', { name: 'Choose both' }).click()
  await desk.takeChosen(2)
  await expect(desk.section(rooms.title)).toContainText(doors.text)
  await expect(desk.section(rooms.title)).toContainText('From Change, Culture')
})

test('on a narrow window the desk shows one side at a time, and says how much is in the draft', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  await organizer.write(songs.title, songs.text)
  const desk = atDesk(organizer)
  const { page } = desk
  await page.setViewportSize({ width: 900, height: 700 })
  await page.getByRole('button', { name: 'Desk', exact: true }).click()
  const sides = page.getByRole('group', { name: 'Side of the desk' })
  await expect(desk.card(songs.title)).toBeVisible()
  await expect(desk.draft).toBeHidden()
  await desk.groups.getByRole('button', { name: `Take “${songs.title}” into the draft` }).click()
  await sides.getByRole('button', { name: 'Draft: 1 section' }).click()
  await expect(desk.section(songs.title)).toContainText(songs.text)
  await expect(desk.groups).toBeHidden()
  await hasNoViolation(page, 'the narrow desk')
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(sides).toBeHidden()
  await expect(desk.groups).toBeVisible()
})

test('the toolbar of the draft stays while one writes, whatever scrolls by', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  const titles = ['One', 'Two', 'Three', 'Four', 'Five']
  for (const title of titles) await organizer.write(title, songs.text.repeat(2))
  const desk = atDesk(organizer)
  await desk.page.setViewportSize({ width: 1280, height: 380 })
  await desk.open()
  for (const title of titles) {
    await desk.take(title)
    // What is new is scrolled to once it is drawn; a click before that would miss.
    await expect(desk.section(title)).toBeInViewport()
  }
  const toolbar = desk.draft.getByRole('toolbar', { name: 'Format of the text' })
  await expect(toolbar).toHaveCount(0)
  const text = desk.section('One').locator('.section-body')
  await text.click()
  await expect(toolbar).toBeVisible()
  // Editors of sections far below come, and go again.
  await desk.section('Five').scrollIntoViewIfNeeded()
  await expect(desk.section('Five').locator('[contenteditable="true"]')).toBeVisible()
  await text.scrollIntoViewIfNeeded()
  await expect(desk.section('Five').locator('[contenteditable="true"]')).toHaveCount(0)
  await expect(toolbar).toBeVisible()
  await toolbar.getByRole('button', { name: 'Bold' }).click()
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
