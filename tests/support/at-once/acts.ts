import { createSerial } from '../../../shared/base/serial.ts'
import type { TestPerson } from '../person.ts'

/** The section in which two people write at once. */
export const title = 'At once'

/** What somebody does to the line that begins with some words, in which somebody else is writing. */
type Act = (one: TestPerson, lead: string) => Promise<void>

/** Devices of one browser have one clipboard. */
const withClipboard = createSerial()

export async function press({ page }: TestPerson, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Puts the caret into the line that begins with some words: before those words. */
export async function goTo(one: TestPerson, lead: string): Promise<void> {
  await one
    .body(title)
    .getByText(lead)
    .last()
    .click({ position: { x: 3, y: 6 } })
  await press(one, 'Home')
}

const bar =
  (name: string): Act =>
  async (one, lead) => {
    await goTo(one, lead)
    await one.page.getByRole('toolbar').getByRole('button', { name, exact: true }).click()
  }

/** Acts on a line that leave its words together. */
export const acts: Readonly<Record<string, Act>> = {
  'makes it a heading': bar('Heading'),
  'makes it a list': bar('Bulleted list'),
  'makes two lines of it': async (one, lead) => {
    await goTo(one, lead)
    await press(one, 'ArrowRight', 'ArrowRight', 'Enter')
  },
  'makes it bold': async (one, lead) => {
    await goTo(one, lead)
    await press(one, 'Shift+End', 'ControlOrMeta+b')
  },
  'joins it with the line before': async (one, lead) => {
    await goTo(one, lead)
    await press(one, 'Backspace')
  },
  'moves the section': async (one, lead) => {
    await goTo(one, lead)
    await press(one, 'Alt+ArrowUp')
    await press(one, 'Alt+ArrowDown')
  },
}

/**
 * What stands in the line is cut out and becomes the first line. What is typed after that, or had not
 * arrived, stands where it was typed.
 */
export const movesTheLine = 'moves the line'
export const moving: Readonly<Record<string, Act>> = {
  [movesTheLine]: (one, lead) =>
    withClipboard(async () => {
      await goTo(one, lead)
      await press(one, 'Shift+End', 'ControlOrMeta+x')
      await press(one, 'ControlOrMeta+Home', 'ControlOrMeta+v', 'Enter')
    }),
}
