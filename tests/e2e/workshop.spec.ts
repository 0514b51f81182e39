import { atDesk } from '../support/at-desk.ts'
import { expect, test } from '../support/e2e.ts'
import { person, type TestPerson } from '../support/person.ts'
import { openGuest } from '../support/room.ts'

/*
 * A whole workshop, counted: groups of real browsers that write at the same time, a facilitator, an
 * organizer; from an empty page to the saved report. Two groups of two unless SOTTO_GROUPS and
 * SOTTO_PEOPLE say otherwise (8 and 3 for a full one).
 */
const groups = Number(process.env.SOTTO_GROUPS ?? 2)
const people = Number(process.env.SOTTO_PEOPLE ?? 2)

const titleOf = (group: number, who: number) => `Group ${group} note ${who}`
const wordOf = (group: number, who: number) => `canary${group}x${who}`
const nameOf = (group: number) => `Group ${group}`

test(`P1, P2, M1: a workshop of ${groups} groups of ${people}, from an empty page to the report: what was taken and marked is in it, everything else stays`, async ({
  openDevice,
}) => {
  test.setTimeout(90_000 + groups * people * 30_000)
  const organizer = person(await openDevice())
  await startWorkshop(organizer)
  const links: string[] = []
  for (let group = 1; group <= groups; group++) {
    links.push(await organizer.inviteLink(`Participants of “${nameOf(group)}”`))
  }
  const facilitator = await openGuest(
    openDevice,
    await organizer.inviteLink('Facilitators, for every group'),
    'Calm Owl',
  )
  const rooms: TestPerson[][] = []
  for (const link of links) {
    const room: TestPerson[] = []
    for (let who = 1; who <= people; who++) room.push(await openGuest(openDevice, link))
    rooms.push(room)
  }

  // Everybody writes at the same time, each a section of their own.
  await Promise.all(
    rooms.flatMap((room, g) =>
      room.map((one, w) =>
        one.write(titleOf(g + 1, w + 1), `What ${wordOf(g + 1, w + 1)} is about.`),
      ),
    ),
  )
  // In each group the first section is marked by two of the room, the second by nobody.
  await Promise.all(
    rooms.map(async (room, g) => {
      for (const one of room.slice(0, 2)) {
        await one.sees(titleOf(g + 1, 1), wordOf(g + 1, 1))
        await one.act(titleOf(g + 1, 1), 'Mark for the report')
      }
    }),
  )
  const desk = atDesk(facilitator)
  await desk.open()
  for (let group = 1; group <= groups; group++) {
    for (let who = 1; who <= people; who++) {
      await expect(desk.card(titleOf(group, who))).toBeAttached()
    }
  }
  // Every section that anybody typed is on the desk, once.
  await expect(desk.groups.getByRole('article')).toHaveCount(groups * people)
  // The facilitator takes both kinds; the desk says of the second what is missing.
  for (let group = 1; group <= groups; group++) {
    for (const who of [1, 2]) await desk.take(titleOf(group, who))
    await desk.stands(titleOf(group, 2), `“${nameOf(group)}” has not marked this.`)
  }
  const second = atDesk(organizer)
  await second.open()
  for (const at of [desk, second]) {
    for (let group = 1; group <= groups; group++) {
      for (const who of [1, 2]) {
        const title = titleOf(group, who)
        await at.section(title).scrollIntoViewIfNeeded()
        await at.act(title, 'Mark for the report')
      }
    }
  }
  for (let group = 1; group <= groups; group++) {
    await second.stands(titleOf(group, 1), 'Cleared for the report')
    await second.stands(titleOf(group, 2), 'Marked here; not cleared yet')
  }

  await organizer.openReport()
  await expect(organizer.page.getByText(`${groups} sections go out.`)).toBeVisible()
  const report = await organizer.saveReport('Markdown')
  // Counted: of all that was typed, exactly what was cleared is in it, title and text, once each.
  const notes = rooms.flatMap((room, g) => room.map((_, w) => [g + 1, w + 1] as const))
  const times = (words: string) => report.split(words).length - 1
  const told = notes.map(([group, who]) => [
    who,
    times(`${titleOf(group, who)}\n`),
    times(`${wordOf(group, who)} `),
  ])
  expect(told).toEqual(notes.map(([, who]) => (who === 1 ? [who, 1, 1] : [who, 0, 0])))
  expect(report.match(/canary/g)).toHaveLength(groups)
  console.log(
    `${notes.length} sections typed on ${notes.length} devices in ${groups} groups; ${2 * groups} in the draft; ${groups} cleared and in the report; ${notes.length - groups} stayed.`,
  )
  expect(report).not.toMatch(/Calm Owl|Soft Swift/)
})

async function startWorkshop(organizer: TestPerson): Promise<void> {
  const { page } = organizer
  await page.getByRole('button', { name: 'Start a workshop' }).click()
  await page.getByRole('textbox', { name: 'What is it called?' }).fill('Whole workshop')
  for (let group = 1; group <= groups; group++) {
    const name = page.getByRole('textbox', { name: `Name of group ${group}`, exact: true })
    if ((await name.count()) === 0) await page.getByRole('button', { name: 'Add a group' }).click()
    await name.fill(nameOf(group))
  }
  await page.getByRole('button', { name: 'Start the workshop' }).click()
  await organizer.keepNothing()
}
