import { expect, test } from '../support/e2e.ts'
import { findFirefox, openFirefox } from '../support/firefox.ts'
import { person, type TestPerson } from '../support/person.ts'
import { fragmentOf, openOrganizer } from '../support/room.ts'

const path = findFirefox()
const title = 'At once'

async function linesOf(one: TestPerson): Promise<string[]> {
  return (await one.body(title).locator('p, h2, h3, li').allInnerTexts()).map((line) => line.trim())
}

test('P6: Firefox and Chromium in one room write, press Enter and shape one line at once, and both say the same', async ({
  openDevice,
  meetingPoint,
}) => {
  test.skip(path === undefined, 'no Firefox is installed here (or named by FIREFOX_PATH)')
  const firefox = await openFirefox(path ?? '')
  try {
    const organizer = await openOrganizer(openDevice)
    const link = await organizer.inviteLink('Participants of “Change”')
    await organizer.write(title, 'Start.')
    const page = await firefox.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => {
      // A library asks whether it may make code of words, and is told that it may not; Firefox tells of that too.
      if (!error.message.includes('blocked a JavaScript eval')) errors.push(String(error.stack))
    })
    await page.goto(`${meetingPoint.url}${fragmentOf(link)}`)
    const guest = person(page)
    await guest.enterAs('Clear Crane')
    await guest.keepNothing()
    await guest.sees(title, 'Start.')

    await guest.body(title).click()
    await expect(guest.body(title)).toBeFocused()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('lead ')
    await organizer.sees(title, 'lead')
    const shaping = async () => {
      await organizer.body(title).getByText('lead').click()
      await organizer.page
        .getByRole('toolbar')
        .getByRole('button', { name: 'Heading', exact: true })
        .click()
    }
    await Promise.all([page.keyboard.type('written in Firefox', { delay: 100 }), shaping()])
    await page.keyboard.press('Enter')
    await page.keyboard.type('second line')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('between')
    const said = ['Start.', 'lead written in Firefox', 'between', 'second lin']
    for (const one of [organizer, guest]) await expect.poll(() => linesOf(one)).toEqual(said)
    await expect(organizer.body(title).locator('h2, h3')).toHaveText('lead written in Firefox')

    await page.keyboard.press('Control+z')
    await expect.poll(() => linesOf(organizer)).not.toContain('between')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => linesOf(organizer)).toEqual(said)
    await organizer.typeAtEnd(title, 'e, and more')
    await guest.sees(title, 'second line, and more')
    await guest.act(title, 'Mark for the report')
    await organizer.stands(title, 'Marked')
    expect(errors).toEqual([])
  } finally {
    await firefox.close()
  }
})
