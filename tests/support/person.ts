import { expect, type Page } from '@playwright/test'
import { readDownload } from './read-download.ts'

/**
 * What a person does in the app, by the names that they see: the language of the demo and of the
 * end-to-end tests. Every step waits for what the person would wait for.
 */
export function person(page: Page) {
  const section = (title: string) => page.getByRole('article', { name: title, exact: true })
  const title = (name: string) =>
    section(name).getByRole('textbox', { name: 'Title of the section' })
  // Off the screen it is static text under the same name.
  const body = (name: string) => section(name).getByLabel(/^Text of/)

  const enter = page.getByRole('button', { name: 'Enter the workshop' })

  return {
    page,
    section,
    body,

    /** From the first screen to a new workshop with the sample's groups. */
    async startSampleWorkshop(): Promise<void> {
      await page.getByRole('button', { name: 'Start a workshop' }).click()
      await page.getByRole('button', { name: 'Fill in a sample workshop' }).click()
      await page.getByRole('button', { name: 'Start the workshop' }).click()
    },

    /** Chooses that nothing is kept after this window closes: on the page that leads in, or the one after it. */
    async keepNothing(): Promise<void> {
      const session = page.getByRole('button', { name: 'This session only' })
      const inside = page.getByRole('navigation', { name: 'Workshop' })
      await expect(enter.or(session).or(inside)).toBeVisible()
      if (await session.isVisible()) return session.click()
      if (!(await enter.isVisible())) return
      await page.getByText('Keep nothing after this window closes').click()
      await enter.click()
    },

    /** Chooses a passphrase for this device. */
    async protect(passphrase: string): Promise<void> {
      const protect = page.getByRole('button', { name: 'Protect and go on' })
      await expect(enter.or(protect)).toBeVisible()
      const joins = await enter.isVisible()
      if (joins) await page.getByText('Keep the notes under a passphrase').click()
      await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
      await page.getByRole('textbox', { name: 'The same once more' }).fill(passphrase)
      await (joins ? enter : protect).click()
    },

    async unlock(passphrase: string): Promise<void> {
      await page.getByRole('textbox', { name: 'Passphrase of this device' }).fill(passphrase)
      await page.getByRole('button', { name: 'Unlock' }).click()
    },

    /** Makes the link for a group's participants, or for facilitators, and closes the dialog again. */
    async inviteLink(who: string | RegExp): Promise<string> {
      await page.getByRole('button', { name: 'Invite' }).click()
      const dialog = page.getByRole('dialog', { name: 'Invite people' })
      const field = dialog.getByRole('textbox', { name: 'Invite link' })
      // Tests meet on this computer alone; the dialog makes a link for that only when it is asked to.
      const hereOnly = dialog.getByRole('button', { name: 'Make a link for this computer only' })
      await expect(field.or(hereOnly)).toBeVisible()
      if (await hereOnly.isVisible()) await hereOnly.click()
      const row = dialog.getByRole('button', { name: who, expanded: false })
      const opened = dialog.getByRole('button', { name: who, expanded: true })
      await expect(row.or(opened)).toBeVisible()
      if (await row.isVisible()) await row.click()
      await expect(opened).toBeVisible()
      const link = await field.inputValue()
      await dialog.getByRole('button', { name: 'Close' }).click()
      return link
    },

    /** On the screen that a link opens: the name, and in; where it asks what is kept, that is still to be said. */
    async enterAs(name: string): Promise<void> {
      await page.getByRole('textbox', { name: 'Name while you are here' }).fill(name)
      if (!(await page.getByRole('radiogroup', { name: 'On this device' }).isVisible()))
        await enter.click()
    },

    /** The organizer, in the settings: asks everybody to burn, and means it. */
    async askEverybodyToBurn(): Promise<void> {
      await page.getByRole('button', { name: 'Ask everybody to burn…' }).click()
      const sure = page.getByRole('alertdialog', { name: 'Ask everybody to burn the notes?' })
      await sure.getByRole('button', { name: 'Ask everybody' }).click()
    },

    /** Opens what a banner says is to be answered, and answers it. */
    async answer(banner: string, answer: string): Promise<void> {
      const said = page.getByRole('status').filter({ hasText: banner })
      await said.getByRole('button', { name: 'Answer…' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: answer }).click()
    },

    async openGroup(name: string): Promise<void> {
      await page.getByRole('option', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    },

    /** Adds a section at the end, types its title and its text key by key. */
    async write(name: string, text: string): Promise<void> {
      await page.getByRole('button', { name: /^(Write the first|Add a) section$/ }).click()
      const focused = page.locator(':focus')
      await expect(focused).toHaveAccessibleName(/^(Text of|Title of the section$)/)
      // The first one of a page begins with its text; its title is before it.
      const ownTitle = page
        .getByRole('article')
        .filter({ has: focused })
        .getByRole('textbox', { name: 'Title of the section' })
      await ownTitle.focus()
      await expect(ownTitle).toBeFocused()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await expect(page.locator(':focus')).toHaveAccessibleName(/^Text of/)
      await page.keyboard.type(text)
      await expect(body(name)).toContainText(text.split('\n').at(-1) ?? text)
    },

    /** Goes to the end of a section's text and types on. */
    async typeAtEnd(name: string, text: string): Promise<void> {
      await body(name).click()
      // Whoever types looks for the caret first: words far from the screen become a text field by the click.
      await expect(body(name)).toBeFocused()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type(text)
    },

    async retitle(name: string, next: string): Promise<void> {
      await title(name).fill(next)
    },

    async sees(name: string, text: string): Promise<void> {
      await expect(body(name)).toContainText(text)
    },

    async act(
      name: string,
      act:
        | 'Mark for the report'
        | 'Mark this wording'
        | 'Take my mark back'
        | 'Keep off the record'
        | 'Lift my hold',
    ): Promise<void> {
      await section(name).hover()
      await section(name).getByRole('button', { name: act }).click()
    },

    /** Waits until a section stands as the margin says. */
    async stands(name: string, state: string): Promise<void> {
      await expect(section(name).getByRole('group', { name: /^Where/ })).toContainText(state)
    },

    async menu(name: string, item: string): Promise<void> {
      await section(name).hover()
      await section(name)
        .getByRole('button', { name: `More for “${name}”` })
        .click()
      await page.getByRole('menuitem', { name: item }).click()
    },

    async openReport(): Promise<void> {
      await page.getByRole('button', { name: 'Report', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Report' })).toBeVisible()
    },

    /** Waits until the text of the report has been looked through for names, and nothing is left to look at. */
    async reportIsChecked(): Promise<void> {
      await expect(page.getByText('Nothing more was found.')).toBeVisible()
      const unknown = page.getByText(/words? that no list has$/)
      if (!(await unknown.isVisible())) return
      await unknown.click()
      await page.getByRole('button', { name: 'All these are words' }).click()
      await expect(unknown).toBeHidden()
    },

    /** Saves the report and gives the file's bytes as text. */
    async saveReport(format: 'Markdown' | 'HTML'): Promise<string> {
      await this.reportIsChecked()
      const waiting = page.waitForEvent('download')
      await page.getByRole('button', { name: `Save as ${format}` }).click()
      return (await readDownload(await waiting)).toString('utf8')
    },

    /** Waits until so many devices are here and all have everything. */
    async everybodyHasIt(devices: number): Promise<void> {
      await expect(
        page.getByRole('status').filter({ hasText: `${devices} of ${devices} have it.` }),
      ).toBeVisible({ timeout: 20_000 })
    },
  }
}

export type TestPerson = ReturnType<typeof person>
