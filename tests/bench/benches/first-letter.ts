import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureBrowser, findEngine, launchArguments } from '../../support/browser.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import { person } from '../../support/person.ts'
import { fragmentOf } from '../../support/room.ts'
import { type Bench, printTable } from '../bench.ts'
import { round } from '../statistics.ts'

/** What a link asks of whoever opens it: as the design says, at a quarter of this computer's speed. */
const [mostWords, mostSeconds] = [60, 15]

interface Way {
  readonly rate: number
  /** Keys that are pressed before the first letter. */
  readonly acts: number
  /** Words on the pages that are passed, the workshop's own left out. */
  readonly words: number
  /** From opening the link to the letter on the page; nobody's reading counts. */
  readonly seconds: number
}

/** From the link to the first letter, by keys alone, as the processor is and as one that is slower. */
export const firstLetter: Bench = {
  name: 'first-letter',
  about: 'acts, words and seconds from a link to the first letter on the page',
  flags: { slower: 4 },
  run: async ({ slower = 4 }) => {
    const found = ensureBrowser()
    const executablePath = findEngine()
    if (!found.ok || !executablePath) throw new Error(found.ok ? 'no browser' : found.advice)
    const meetingPoint = await startMeetingPoint()
    const browser = await chromium.launch({ executablePath, args: [...launchArguments] })
    try {
      const organizer = person(await (await browser.newContext()).newPage())
      await organizer.page.goto(meetingPoint.url)
      await organizer.startSampleWorkshop()
      await organizer.keepNothing()
      const ways: Way[] = []
      for (const [i, rate] of [1, slower].entries()) {
        // Each finds an empty page, as the first of a group does.
        const link = await organizer.inviteLink(`Participants of “${['Change', 'Culture'][i]}”`)
        ways.push(await goThe(browser, `${meetingPoint.url}${fragmentOf(link)}`, rate))
      }
      return told(ways)
    } finally {
      await browser.close()
      await meetingPoint.stop()
    }
  },
}

async function goThe(browser: Browser, link: string, rate: number): Promise<Way> {
  const page = await (await browser.newContext()).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const start = performance.now()
  await page.goto(link)
  const focused = page.locator(':focus')
  await focused.and(page.getByRole('textbox', { name: 'Name while you are here' })).waitFor()
  const words = await wordsOn(page)
  await page.keyboard.press('Enter')
  await focused.and(page.getByRole('button', { name: 'Write the first section' })).waitFor()
  await page.keyboard.press('Enter')
  const text = page.getByRole('textbox', { name: /^Text of/ })
  await focused.and(text).waitFor()
  await page.keyboard.type('A')
  await text.filter({ hasText: 'A' }).waitFor()
  const seconds = (performance.now() - start) / 1000
  await page.context().close()
  return { rate, acts: 2, words, seconds }
}

function wordsOn(page: Page): Promise<number> {
  return page
    .locator('main')
    .evaluate((main) => (main as HTMLElement).innerText.split(/\s+/).length)
}

function told(ways: readonly Way[]) {
  printTable([
    ['processor', 'acts', 'words', 'seconds'],
    ...ways.map(({ rate, acts, words, seconds }) => [
      rate === 1 ? 'as it is' : `${rate} times slower`,
      acts,
      words,
      seconds.toFixed(1),
    ]),
  ])
  const slow = ways.at(-1)
  const words = slow?.words ?? Number.NaN
  return {
    name: 'first-letter',
    ours: round(slow?.seconds),
    plain: null,
    limit: mostSeconds,
    ratio: round((slow?.seconds ?? Number.NaN) / mostSeconds, 2),
    goal: `at most ${mostSeconds} s and ${mostWords} words`,
    met: (slow?.seconds ?? Number.NaN) <= mostSeconds && words <= mostWords,
    unit: 's',
    detail: { ways },
  }
}
