import { type Language, languages } from '../../shared/base/language.ts'
import { walk } from '../screens/walk.ts'
import { ofColors, violations } from '../support/axe.ts'
import { expect, type Page, test } from '../support/e2e.ts'
import { putInLanguage } from '../support/in-language.ts'
import { person } from '../support/person.ts'
import { rolesAndNames } from '../support/roles-and-names.ts'

interface Look {
  readonly language: Language
  readonly theme: 'light' | 'dark'
  /** By these rules alone; by all of them where there are none. */
  readonly rules?: readonly string[]
}

/** Each language in each theme by every rule takes ten times as long, and is asked for. */
const looks: readonly Look[] = process.env.SOTTO_LONG
  ? languages.flatMap((language) =>
      (['light', 'dark'] as const).map((theme) => ({ language, theme })),
    )
  : [
      { language: 'en', theme: 'light' },
      { language: 'ar', theme: 'dark', rules: ofColors },
    ]

async function violationsIn(page: Page, { language, theme, rules }: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await putInLanguage(page, language)
  return violations(page, rules)
}

test('no screen has an axe violation, and each tells a screen reader the same roles and names as before', async ({
  openDevice,
}) => {
  // Some forty screens.
  test.setTimeout(process.env.SOTTO_LONG ? 1_800_000 : 900_000)
  const found: string[] = []
  await walk(
    async (at) => person(await openDevice(at ? { at } : {})),
    async (page, screen) => {
      for (const look of looks) {
        const here = await violationsIn(page, look)
        found.push(...here.map((one) => `${screen}, ${look.language}, ${look.theme}: ${one}`))
      }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await putInLanguage(page, 'en')
      expect.soft(await rolesAndNames(page), screen).toMatchSnapshot(`${screen}.yml`)
    },
  )
  expect(found, 'what axe found').toEqual([])
})

test('on a phone the places unfold from one line, and fold away when one has gone to one of them', async ({
  openDevice,
}) => {
  const page = await openDevice()
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
