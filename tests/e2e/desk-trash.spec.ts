import { atDesk } from '../support/at-desk.ts'
import { hasNoViolation } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { openFacilitators, openOrganizer } from '../support/room.ts'

const feed = { title: 'The feed', text: 'A model chooses what will hold you.' }
const rooms = { title: 'Small rooms', text: 'Less reach, more trust.' }

test('P6: what one facilitator removes from the draft, the other brings back; only emptying removes text, and asks', async ({
  openDevice,
}) => {
  const { organizer, helper } = await openFacilitators(openDevice)
  await organizer.write(feed.title, feed.text)
  await organizer.write(rooms.title, rooms.text)
  const [one, two] = [atDesk(organizer), atDesk(helper)]
  await one.open()
  await expect(one.trash(0)).toHaveCount(0)
  await one.take(feed.title)
  await one.take(rooms.title)
  await two.open()

  // Removed by one; both see it in the trash, and the one who did it is offered the way back.
  await one.menu(feed.title, 'Put in the trash')
  await expect(one.draft.getByRole('status').filter({ hasText: feed.title })).toContainText(
    `“${feed.title}” is in the trash.`,
  )
  await expect(one.section(feed.title)).toHaveCount(0)
  await two.trash(1).click()
  await expect(two.trashed(feed.title)).toContainText(feed.text)
  await hasNoViolation(two.page, 'the draft’s trash')
  await two.draft.getByRole('button', { name: `Restore “${feed.title}”` }).click()
  await expect(one.section(feed.title)).toContainText(feed.text)
  await expect(one.section(feed.title)).toContainText('From Change')
  await expect(one.draft.getByText('is in the trash.')).toHaveCount(0)

  // Removed while the other writes in it: it stays in their hands, says so, and comes back with every word.
  await one
    .section(feed.title)
    .getByLabel(/^Text of/)
    .click()
  await one.page.keyboard.press('ControlOrMeta+End')
  await one.page.keyboard.type(' You')
  await expect(two.section(feed.title)).toContainText('hold you. You')
  await two.menu(feed.title, 'Put in the trash')
  await expect(two.section(feed.title)).toHaveCount(0)
  const note = one.draft.getByRole('alert').filter({ hasText: 'in the trash while you were' })
  await expect(note).toBeVisible()
  await one.page.keyboard.type(' and me.')
  await expect(one.section(feed.title)).toContainText('hold you. You and me.')
  await note.getByRole('button', { name: 'Bring it back' }).click()
  await expect(note).toHaveCount(0)
  await expect(two.section(feed.title)).toContainText('hold you. You and me.')

  // Joined: the earlier versions are in the trash too, apart from what somebody removed.
  await one.menu(feed.title, 'Join with the next')
  await expect(two.section(feed.title)).toContainText(rooms.text)
  await two.draft.getByRole('button', { name: '2 earlier versions' }).click()
  await expect(two.trashed(rooms.title)).toContainText(rooms.text)

  // Emptying asks first. Then the text is gone for both, and so is undo of what rested on it.
  await two.draft.getByRole('button', { name: 'Empty the trash' }).click()
  const dialog = two.page.getByRole('alertdialog', { name: 'Empty the trash for everybody?' })
  await expect(dialog).toContainText('The text of 2 earlier versions is removed too')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(two.trashed(rooms.title)).toContainText(rooms.text)
  await two.draft.getByRole('button', { name: 'Empty the trash' }).click()
  await dialog.getByRole('button', { name: 'Remove the text' }).click()
  await expect(two.draft.getByText('The trash is empty.')).toBeVisible()
  await expect(one.section(feed.title)).toContainText(rooms.text)
  await expect(one.draft.getByRole('button', { name: /^Undo: joined/ })).toHaveCount(0)
})

test('by keys alone: a section of the draft is removed, brought back and removed for good', async ({
  openDevice,
}) => {
  const organizer = await openOrganizer(openDevice)
  await organizer.write(feed.title, feed.text)
  await organizer.write(rooms.title, rooms.text)
  const desk = atDesk(organizer)
  const { page } = desk
  const remove = async (title: string) => {
    await desk
      .section(title)
      .getByRole('button', { name: `More for “${title}”` })
      .focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(desk.section(title)).toHaveCount(0)
  }
  await desk.open()
  await desk.take(feed.title)
  await desk.take(rooms.title)
  await remove(feed.title)
  // The focus is on the way back, and not lost.
  await expect(desk.draft.getByRole('button', { name: 'Undo', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.section(feed.title)).toBeVisible()

  await remove(feed.title)
  await remove(rooms.title)
  await desk.trash(2).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(desk.draft.getByRole('button', { name: `Restore “${feed.title}”` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.section(feed.title)).toBeVisible()
  // The next one has the focus.
  await expect(desk.draft.getByRole('button', { name: `Restore “${rooms.title}”` })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Remove the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.draft.getByText('The trash is empty.')).toBeVisible()
  await expect(desk.trash(0)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.trash(0)).toHaveCount(0)
})

test('M3: the same notes taken twice: the desk says so, shows the other, removes one or keeps both', async ({
  openDevice,
}) => {
  const { organizer, helper } = await openFacilitators(openDevice)
  await organizer.write(feed.title, feed.text)
  const [one, two] = [atDesk(organizer), atDesk(helper)]
  await one.open()
  await two.open()
  await expect(two.card(feed.title)).toBeVisible()

  // What both do while apart; here the second does it although the card says that it is in the draft.
  await one.take(feed.title)
  await expect(two.card(feed.title)).toContainText('In the draft')
  await two.card(feed.title).getByRole('button', { name: /^Take/ }).click()
  const twice = one.section(feed.title)
  await expect(twice).toHaveCount(2)
  await expect(twice.first()).toContainText(
    `Taken twice: “${feed.title}” further down comes from the same notes.`,
  )
  await hasNoViolation(one.page, 'the draft with notes taken twice')
  await twice.first().getByRole('button', { name: 'Show the other' }).click()
  await expect(twice.last().getByRole('textbox', { name: 'Title of the section' })).toBeFocused()

  await twice.last().getByRole('button', { name: 'Remove this one' }).click()
  await expect(twice).toHaveCount(1)
  await expect(twice).not.toContainText('Taken twice')
  await one.draft.getByRole('button', { name: 'Undo: put in the trash' }).click()
  await expect(twice).toHaveCount(2)
  await twice.first().getByRole('button', { name: 'Keep both' }).click()
  await expect(one.draft).not.toContainText('Taken twice')
  await expect(two.section(feed.title)).toHaveCount(2)
  await expect(two.draft).not.toContainText('Taken twice')
  await one.draft.getByRole('button', { name: 'Undo: both kept' }).click()
  await expect(two.section(feed.title).first()).toContainText('Taken twice')
})
