import { type Browser, chromium, type Page } from '@playwright/test'
import { buildIfStale } from '../../../build/build-if-stale.ts'
import { atDesk } from '../../support/at-desk.ts'
import { ensureBrowser, launchArguments } from '../../support/browser.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import { person } from '../../support/person.ts'
import { seededRandom } from '../../support/seeded.ts'
import { type Bench, type BenchResult, printTable } from '../bench.ts'
import { round } from '../statistics.ts'

/** What a frame may take, in ms; the browser itself calls a longer one a long animation frame. */
const goal = 50

const words =
  'feed rank model room trust reach letter forum host server fund artist gallery pattern signal crowd stranger platform protocol account moderation archive attention craft rumour union library broadcast neighbour'.split(
    ' ',
  )

/** A group's notes as Markdown: sections of about 90 words. */
function notes(group: number, sections: number): string {
  const random = seededRandom(100 + group)
  const word = () => words[Math.floor(random() * words.length)] ?? ''
  const sentence = () => `${Array.from({ length: 15 }, word).join(' ')}.`
  const section = (_: unknown, index: number) =>
    `# Group ${group} note ${index + 1}\n\n${[0, 1, 2].map(() => `${sentence()} ${sentence()}`).join('\n\n')}\n`
  return Array.from({ length: sections }, section).join('\n')
}

interface Frames {
  readonly phase: string
  readonly over: number
  readonly longest: number
  /** The processor time of the longest task on the page's main thread, which no other program adds to; in ms. */
  readonly cpu: number
  /** What took the time in the longest one, as the browser tells it. */
  readonly because: string
}

/** A long animation frame, in as far as it is looked at here. */
interface LongFrame {
  readonly duration: number
  readonly because: string
}

/** The long frames while something is done, and until the page has been quiet for a while. */
async function during(
  browser: Browser,
  page: Page,
  phase: string,
  work: () => Promise<void>,
): Promise<Frames> {
  await page.evaluate(() => {
    const seen: { duration: number; because: string }[] = []
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { renderStart, styleAndLayoutStart, startTime, scripts } = entry as never as {
          renderStart: number
          styleAndLayoutStart: number
          startTime: number
          scripts: { duration: number; invoker: string; forcedStyleAndLayoutDuration: number }[]
        }
        const script = scripts
          .map(
            (one) =>
              `${one.invoker} ${one.duration.toFixed(0)} (layout ${one.forcedStyleAndLayoutDuration.toFixed(0)})`,
          )
          .join(', ')
        const layout = startTime + entry.duration - styleAndLayoutStart
        const because = `${script}; to render ${(renderStart - startTime).toFixed(0)}, layout ${layout.toFixed(0)}`
        seen.push({ duration: entry.duration, because })
      }
    })
    observer.observe({ type: 'long-animation-frame' })
    Object.assign(window, { seen })
  })
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await work()
  await page.waitForTimeout(2500)
  const cpu = longestTask((await browser.stopTracing()).toString('utf8'))
  const frames = await page.evaluate(() => (window as never as { seen: LongFrame[] }).seen)
  const longest = frames.reduce<LongFrame>((a, b) => (b.duration > a.duration ? b : a), {
    duration: 0,
    because: '',
  })
  return { phase, over: frames.length, longest: longest.duration, cpu, because: longest.because }
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Processor time in microseconds. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

function longestTask(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] }
  const mains = new Set(
    traceEvents
      .filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
      .map((event) => `${event.pid}/${event.tid}`),
  )
  const onMain = traceEvents.filter((event) => mains.has(`${event.pid}/${event.tid}`))
  return Math.max(0, ...onMain.map((event) => event.tdur ?? 0)) / 1000
}

/*
 * While frames are counted, things are found by their place in the markup: finding them by role goes
 * through the whole page on its own thread, and would be counted too.
 */
function cardOf(page: Page, note: number) {
  return page.locator(`.desk-groups article[aria-label="Group 1 note ${note}"]`)
}

async function take(page: Page, note: number): Promise<void> {
  const card = cardOf(page, note)
  await card.scrollIntoViewIfNeeded()
  await card.locator('.offered-head button').click()
  await page.locator(`.draft-cell[aria-label="Group 1 note ${note}"]`).waitFor()
}

/** The desk with a full workshop on it, in a real Chromium. */
export const merge: Bench = {
  name: 'merge',
  about: 'the desk opens, scrolls, filters, takes and undoes: frames over 50 ms',
  flags: { groups: 8, sections: 60 },
  run: ({ groups = 8, sections = 60 }) => run(groups, sections),
}

async function run(groups: number, sections: number): Promise<BenchResult> {
  const found = ensureBrowser()
  if (!found.ok) throw new Error(found.advice)
  if (!buildIfStale()) throw new Error('the build failed')
  const meetingPoint = await startMeetingPoint()
  const browser = await chromium.launch({ executablePath: found.path, args: [...launchArguments] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.setDefaultTimeout(60_000)
    await page.goto(meetingPoint.url)
    await startWorkshop(page, groups)
    const desk = atDesk(person(page))
    await bringIn(page, groups, sections)
    await page.getByRole('button', { name: 'Overview' }).click()
    await page.waitForTimeout(3000)

    const results: Frames[] = []
    const measure = async (phase: string, work: () => Promise<void>) => {
      results.push(await during(browser, page, phase, work))
    }
    const toDesk = page.getByRole('button', { name: 'Desk', exact: true })
    const at = await toDesk.boundingBox()
    await measure('open', () => page.mouse.click((at?.x ?? 0) + 9, (at?.y ?? 0) + 9))
    await measure('scroll', async () => {
      await desk.groups.hover()
      for (let i = 0; i < 25; i++) {
        await page.mouse.wheel(0, 900)
        await page.waitForTimeout(60)
      }
    })
    await measure('filter by words', async () => {
      await page.locator('.desk-filter input').last().pressSequentially('gallery', { delay: 60 })
    })
    await measure('clear the filter', () => page.locator('.desk-filter input').last().fill(''))
    await page.evaluate(() => document.querySelector('.desk-groups')?.scrollTo(0, 0))
    await measure('take one', () => take(page, 1))
    await measure('take ten', async () => {
      for (let i = 2; i <= 11; i++) await take(page, i)
    })
    await measure('several into one', async () => {
      for (const i of [12, 13, 14]) await cardOf(page, i).locator('.offered-check').click()
      await page.locator('.desk-chosen .button-primary').click()
    })
    await measure('undo', () => page.locator('.desk-draft .desk-undo button').first().click())

    printTable([
      ['', 'frames over 50 ms', 'longest', 'longest task, its own processor time', 'in it'],
      ...results.map(({ phase, over, longest, cpu, because }) => [
        phase,
        over,
        longest.toFixed(0),
        cpu.toFixed(0),
        because,
      ]),
    ])
    const worst = Math.max(...results.map((one) => one.longest))
    return {
      name: 'merge',
      ours: round(worst),
      plain: null,
      limit: goal,
      ratio: null,
      goal: `no frame over ${goal} ms`,
      met: results.every((one) => one.over === 0),
      unit: 'ms',
      detail: Object.fromEntries(
        results.map(({ phase, over, longest, cpu }) => [phase, { over, longest, cpu }]),
      ),
    }
  } finally {
    await browser.close()
    await meetingPoint.stop()
  }
}

async function startWorkshop(page: Page, groups: number): Promise<void> {
  await page.getByRole('button', { name: 'Start a workshop' }).click()
  await page.getByRole('textbox', { name: 'What is it called?' }).fill('Bench')
  for (let i = 1; i <= groups; i++) {
    const name = page.getByRole('textbox', { name: `Name of group ${i}`, exact: true })
    if ((await name.count()) === 0) await page.getByRole('button', { name: 'Add a group' }).click()
    await name.fill(`Group ${i}`)
  }
  await page.getByRole('button', { name: 'Start the workshop' }).click()
  await person(page).keepNothing()
}

/** Each group's notes come in as a file, as they would from another pad. */
async function bringIn(page: Page, groups: number, sections: number): Promise<void> {
  await atDesk(person(page)).open()
  await page.getByRole('button', { name: 'Bring in notes…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring in notes from elsewhere' })
  for (let i = 1; i <= groups; i++) {
    await dialog.getByRole('button', { name: /Notes of the group/ }).click()
    const list = page.getByRole('listbox', { name: 'Notes of the group' })
    await list.getByRole('option', { name: `Group ${i}`, exact: true }).click()
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'notes.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(notes(i, sections)),
    })
    await dialog.getByText(`${sections} sections were added to “Group ${i}”`).waitFor()
  }
  await dialog.getByRole('button', { name: 'Close' }).click()
}
