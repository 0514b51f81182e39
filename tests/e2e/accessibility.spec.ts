import { directionOf, languageNames, languages } from '../../shared/base/language.ts'
import { hasNoViolation } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { person } from '../support/person.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has an axe violation (${colorScheme})`, async ({ openDevice }) => {
    const page = await openDevice({ colorScheme })
    const one = person(page)
    for (const language of [...languages.slice(1), 'en'] as const) {
      await page.getByRole('radio', { name: languageNames[language], exact: true }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language))
      await hasNoViolation(page, `home, in ${language}`)
    }
    await page.getByRole('button', { name: 'Join with a link' }).click()
    await hasNoViolation(page, 'join')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Start a workshop' }).click()
    await page.getByRole('button', { name: 'Start the workshop' }).click()
    await hasNoViolation(page, 'create, with errors')
    await page.getByRole('button', { name: 'Fill in a sample workshop' }).click()
    await page.getByRole('button', { name: 'Start the workshop' }).click()
    await hasNoViolation(page, 'protect')
    await one.keepNothing()
    await expect(page.getByRole('heading', { level: 1, name: 'Change' })).toBeVisible()
    await hasNoViolation(page, 'an empty notebook')
    await one.write('Held', 'One.')
    await one.act('Held', 'Keep off the record')
    await one.write('Marked', 'Two.')
    await one.act('Marked', 'Mark for the report')
    await one.write('Changed', 'Three.')
    await one.act('Changed', 'Mark for the report')
    await one.typeAtEnd('Changed', ' More.')
    await one.stands('Changed', 'Changed since marked')
    await one.write('Gone', 'Four.')
    await one.menu('Gone', 'Put in the trash')
    await page.getByRole('button', { name: 'Trash: 1 section' }).click()
    await hasNoViolation(page, 'a notebook with every state')
    await page.getByRole('button', { name: 'Invite' }).click()
    await hasNoViolation(page, 'no invite for others')
    await page.getByRole('button', { name: 'Make a link for this computer only' }).click()
    await hasNoViolation(page, 'invite')
    await page.keyboard.press('Escape')
    await one.openReport()
    await hasNoViolation(page, 'report')
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await hasNoViolation(page, 'settings')
  })
}
