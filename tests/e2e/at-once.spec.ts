import { expect, type Page, test } from '../support/e2e.ts'
import type { TestPerson } from '../support/person.ts'
import { openPair } from '../support/room.ts'

/*
 * One types without pause, or composes with an input method, while the other acts on that very line, in
 * real browsers. SOTTO_LONG=1 plays each act fifty times instead of three, another number as many times.
 */
const long = Number(process.env.SOTTO_LONG ?? 0)
const isLong = long > 0
const rounds = long === 1 ? 50 : long || 3
const title = 'At once'
/** Ten keys a second. */
const betweenKeys = 100

type Act = (one: TestPerson, lead: string) => Promise<void>

const press = async ({ page }: TestPerson, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Puts the caret into the line that begins with some words: into those words. */
const goTo = async (one: TestPerson, lead: string) => {
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

const acts: Readonly<Record<string, Act>> = {
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

const letters = 'abcdefghijklmnopqrstuvwxyz'
/** Words of which no two rounds have a sign sequence in common. */
const wordOf = (round: number) =>
  `${letters[round % 26]}${letters[(round * 7 + 3) % 26]}${round}qzjxkv`

async function textOf(one: TestPerson): Promise<string> {
  return (await one.body(title).innerText()).replace(/\s+/g, ' ')
}

async function openBoth(openDevice: Parameters<typeof openPair>[0]) {
  const { organizer, guest } = await openPair(openDevice)
  await organizer.write('Before', 'Another section.')
  await organizer.write(title, 'Start.')
  await guest.sees(title, 'Start.')
  await guest.body(title).click()
  return { organizer, guest }
}

/** A fresh last line, with words that are there before anybody acts. */
async function openLine({ page }: TestPerson, other: TestPerson, lead: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  // Out of a heading or a list, as the line before may have been made.
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(`${lead} `)
  await other.sees(title, lead)
}

async function bothSay(people: readonly TestPerson[], word: string, what: string): Promise<void> {
  for (const one of people) {
    await expect
      .poll(async () => (await textOf(one)).split(word).length - 1, `${what}: ${word}`)
      .toBe(1)
  }
  const [first, second] = people
  if (first && second) await expect.poll(() => textOf(first)).toBe(await textOf(second))
}

test.describe('P6: somebody types without pause while the other acts on the line', () => {
  const each = Object.keys(acts)
  // In the suite one pair of devices plays all of them.
  for (const some of isLong ? each.map((name) => [name]) : [each]) {
    test(`(${some.join(', ')}): every sign is there, in order, once`, async ({ openDevice }) => {
      test.setTimeout(90_000 + rounds * some.length * 10_000)
      const { organizer, guest } = await openBoth(openDevice)
      let round = 0
      for (const name of some) {
        for (let time = 0; time < rounds; time++) {
          round += 1
          const lead = `line${round}`
          await openLine(organizer, guest, lead)
          await Promise.all([
            organizer.page.keyboard.type(wordOf(round), { delay: betweenKeys }),
            acts[name]?.(guest, lead),
          ])
          await bothSay([organizer, guest], wordOf(round), `${name}, round ${round}`)
        }
      }
      console.log(`${some.length} acts: ${round} rounds`)
    })
  }
})

/** How words are composed, and what is chosen in the end. */
const methods: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Japanese: [
    ['n', 'に', 'にh', 'にほ', 'にほん', '日本'],
    ['g', 'ご', '語'],
  ],
  Chinese: [['n', 'ni', 'ni h', 'ni ha', 'ni hao', '你好']],
  Korean: [
    ['ㅎ', '하', '한'],
    ['ㄱ', '구', '국'],
  ],
}

async function compose(page: Page, words: readonly (readonly string[])[]): Promise<string> {
  const input = await page.context().newCDPSession(page)
  for (const steps of words) {
    for (const text of steps) {
      const [selectionStart, selectionEnd] = [text.length, text.length]
      await input.send('Input.imeSetComposition', { text, selectionStart, selectionEnd })
      await page.waitForTimeout(betweenKeys)
    }
    await input.send('Input.insertText', { text: steps.at(-1) ?? '' })
  }
  await input.detach()
  return words.map((steps) => steps.at(-1)).join('')
}

test.describe('P6: somebody composes with an input method while the other acts on the line', () => {
  const names = Object.keys(acts).filter((name) => name !== 'moves the section')
  const languages = Object.keys(methods)
  for (const some of isLong ? languages.map((language) => [language]) : [languages]) {
    test(`(${some.join(', ')}): what is chosen stands whole, once, and nothing of what was composed`, async ({
      openDevice,
    }) => {
      const times = isLong ? Math.ceil(rounds / 3) : 1
      test.setTimeout(90_000 + times * names.length * 10_000)
      const { organizer, guest } = await openBoth(openDevice)
      let line = 0
      for (const language of some) {
        const words = methods[language] ?? []
        // In the suite each language meets some of the acts.
        const met = isLong ? names : names.filter((_, i) => i % 3 === languages.indexOf(language))
        let chosen = 0
        for (let time = 0; time < times; time++) {
          for (const name of met) {
            line += 1
            chosen += 1
            const lead = `line${line}`
            await openLine(organizer, guest, lead)
            const composing = compose(organizer.page, words)
            const [word] = await Promise.all([composing, acts[name]?.(guest, lead)])
            await organizer.page.keyboard.type('!')
            for (const one of [organizer, guest]) {
              await expect
                .poll(async () => (await textOf(one)).split(`${word}!`).length - 1, name)
                .toBe(chosen)
              expect(leftOver(await textOf(one), word, words)).toEqual([])
            }
          }
        }
        console.log(`${language}: ${chosen} words composed`)
      }
    })
  }
})

/** What of the steps of composing a word stands in a text. */
function leftOver(text: string, word: string, words: readonly (readonly string[])[]): string[] {
  const left = text.replaceAll(word, '')
  const steps = words.flatMap((each) => each.slice(0, -1))
  return steps.filter((step) => /[^a-z ]/.test(step) && left.includes(step))
}
