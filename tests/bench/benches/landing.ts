import { chromium } from '@playwright/test'
import { atDesk } from '../../support/at-desk.ts'
import { findBrowser, launchArguments } from '../../support/browser.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import { openPair } from '../../support/room.ts'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import { quantile, round } from '../statistics.ts'
import { watchTasks } from './tasks.ts'
import { pressKeys, watchKeys } from './typing.ts'

/** In ms: what is felt as a halt, and what a change of this size may take while somebody types. */
const halt = 100
const soon = 15_000
const sentence =
  'What was said stays in the room, unless the room marks it for the report, in the wording that it marked. '

/** A notebook's worth of notes is brought in elsewhere while one types without ever pausing. */
export const landing: Bench = {
  name: 'landing',
  about: 'megabytes that are brought in elsewhere while somebody types without a pause',
  flags: { kilobytes: 2000, sections: 200 },
  run: async ({ kilobytes = 2000, sections = 200 }) => {
    const executablePath = findBrowser()
    const browser = await chromium.launch({
      args: [...launchArguments],
      ...(executablePath ? { executablePath } : {}),
    })
    const meetingPoint = await startMeetingPoint()
    const { organizer, guest } = await openPair(async ({ at = '' } = {}) => {
      const page = await (await browser.newContext()).newPage()
      page.setDefaultTimeout(120_000)
      await page.goto(`${meetingPoint.url}${at}`)
      return page
    })
    await guest.write('Mine', 'One.')
    await organizer.sees('Mine', 'One.')

    await watchKeys(guest.page)
    const beforeIt = await watchTasks(guest.page)
    const calm = await pressKeys(guest.page, { until: (pressed) => pressed >= 40 })
    const calmTask = await beforeIt()
    const meanwhile = await watchTasks(guest.page)
    let arrivedAt: number | undefined
    let addedAt = Number.NaN
    const typing = pressKeys(guest.page, { until: () => arrivedAt !== undefined })
    const desk = atDesk(organizer)
    await desk.open()
    await organizer.page.getByRole('button', { name: 'Bring in notes…' }).click()
    const dialog = organizer.page.getByRole('dialog', { name: 'Bring in notes from elsewhere' })
    await dialog.getByRole('button', { name: /Notes of the group/ }).click()
    await organizer.page
      .getByRole('listbox', { name: 'Notes of the group' })
      .getByRole('option', { name: 'Change', exact: true })
      .click()
    const buffer = Buffer.from(notesOf(kilobytes * 1000, sections))
    const file = { name: 'notes.md', mimeType: 'text/markdown', buffer }
    await dialog.locator('input[type=file]').setInputFiles(file)
    await dialog.getByText(/were added to “Change”/).waitFor()
    addedAt = performance.now()
    await guest.page.waitForFunction(
      (all) => document.querySelectorAll('article').length >= all,
      sections,
      { polling: 100 },
    )
    arrivedAt = performance.now()
    const during = await typing
    const task = await meanwhile()
    await browser.close()
    await meetingPoint.stop()
    const p95 = (each: readonly number[]) => round(quantile(each, 0.95)) ?? '-'
    const took = arrivedAt - addedAt
    printTable([
      [
        `${kilobytes} kB in ${sections} sections`,
        'keys',
        'p95 ms',
        'worst ms',
        'longest task ms',
        'of the processor',
      ],
      [
        'before',
        calm.length,
        p95(calm),
        round(Math.max(...calm)) ?? '-',
        calmTask.ms,
        calmTask.processorMs,
      ],
      [
        'meanwhile',
        during.length,
        p95(during),
        round(Math.max(...during)) ?? '-',
        task.ms,
        task.processorMs,
      ],
    ])
    return {
      name: 'landing',
      ours: task.processorMs,
      plain: null,
      limit: calmTask.processorMs,
      ratio: null,
      goal: `no task over ${halt} ms, all there within ${soon / 1000} s`,
      met: task.processorMs <= halt && took <= soon,
      unit: 'ms of the processor, the longest task while it lands',
      detail: {
        kilobytes,
        longestMs: task.ms,
        sections,
        shownAfterMs: Math.round(took),
        keysP95: p95(during),
      },
    }
  },
}

function notesOf(bytes: number, sections: number): string {
  const paragraph = sentence.repeat(4)
  const paragraphs = Math.max(1, Math.round(bytes / sections / paragraph.length))
  const body = Array.from({ length: paragraphs }, () => paragraph).join('\n\n')
  return Array.from({ length: sections }, (_, at) => `# Note ${at + 1}\n\n${body}\n`).join('\n')
}
