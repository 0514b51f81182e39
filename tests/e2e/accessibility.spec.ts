import { languages } from '../../shared/base/language.ts'
import { walk } from '../screens/walk.ts'
import { violations } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { putInLanguage } from '../support/in-language.ts'
import { person } from '../support/person.ts'
import { rolesAndNames } from '../support/roles-and-names.ts'

/** Each language in each theme takes ten times as long, and is asked for. */
const looks = process.env.SOTTO_LONG
  ? languages.flatMap((language) =>
      (['light', 'dark'] as const).map((theme) => ({ language, theme })),
    )
  : ([
      { language: 'en', theme: 'light' },
      { language: 'ar', theme: 'dark' },
    ] as const)

test('no screen has an axe violation, and each tells a screen reader the same roles and names as before', async ({
  openDevice,
}) => {
  // Some forty screens.
  test.setTimeout(process.env.SOTTO_LONG ? 1_200_000 : 240_000)
  const found: string[] = []
  await walk(
    async (at) => person(await openDevice(at ? { at } : {})),
    async (page, screen) => {
      for (const { language, theme } of looks) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await putInLanguage(page, language)
        const here = await violations(page)
        found.push(...here.map((one) => `${screen}, ${language}, ${theme}: ${one}`))
      }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await putInLanguage(page, 'en')
      expect.soft(await rolesAndNames(page), screen).toMatchSnapshot(`${screen}.yml`)
    },
  )
  expect(found, 'what axe found').toEqual([])

  // On a phone the places unfold from one line, and fold away when one has gone to one of them.
  const alone = person(await openDevice())
  const { page } = alone
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Try it alone' }).click()
  const desk = page.getByRole('button', { name: 'Desk', exact: true })
  await expect(desk).toBeHidden()
  await page.getByRole('button', { name: 'Places of the workshop' }).click()
  expect(await violations(page), 'places, on a phone').toEqual([])
  await desk.click()
  await expect(page.getByRole('heading', { name: 'The groups’ notes' })).toBeInViewport()
  await expect(desk).toBeHidden()
  expect(await violations(page), 'desk, on a phone').toEqual([])
})
