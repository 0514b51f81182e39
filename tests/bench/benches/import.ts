import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser, launchArguments } from '../../support/browser.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import { openOrganizer } from '../../support/room.ts'
import { type Bench, printTable } from '../bench.ts'
import { formats, longFile, oneLongSection } from '../import/long-files.ts'
import { longestTaskOf } from '../import/longest-task.ts'
import { type Measured, program } from '../report/program.ts'
import { median, round } from '../statistics.ts'
import type { LongestTask } from './tasks.ts'

/** A frame that takes longer is felt, in ms. */
const frame = 50

/** Long files of each format come in: the time beside pandoc, and what the page is kept from meanwhile. */
export const importing: Bench = {
  name: 'import',
  about: 'a book in each format comes in, beside pandoc; the longest task of the page meanwhile',
  flags: { pages: 500, runs: 1 },
  run: async ({ pages = 500, runs = 1 }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sotto-bench-'))
    try {
      const files = formats.map((format) => {
        const file = path.join(folder, `book.${format}`)
        writeFileSync(file, longFile(format, pages))
        return { format, file }
      })
      const section = path.join(folder, 'section.md')
      writeFileSync(section, oneLongSection())
      const hasPandoc = spawnSync('pandoc', ['--version']).error === undefined
      if (!hasPandoc) console.log('pandoc is not installed: ours stands alone')
      const tasks = await longestTasks([...files.map(({ file }) => file), section])
      const detail: Record<string, unknown> = { pages, runs, hasPandoc }
      const rows: (readonly (string | number)[])[] = [
        [`${pages} pages`, 'ms', 'peak MiB', 'pandoc ms', 'pandoc MiB', 'longest task of the page'],
      ]
      for (const { format, file } of files) {
        const mine = Array.from({ length: runs }, () => ours(file))
        const theirs: Measured[] = []
        const from = format === 'md' ? 'gfm' : format
        for (let run = 0; hasPandoc && run < runs; run++) {
          console.log(`pandoc reads ${format}`)
          theirs.push(
            await program('pandoc', ['-f', from, '-t', 'json', '-o', `${file}.json`, file]),
          )
        }
        const one = {
          ms: round(median(mine.map(({ ms }) => ms)), 0),
          peakMiB: round(median(mine.map(({ peakMiB }) => peakMiB)), 0),
          pandocMs: round(median(theirs.map(({ ms }) => ms)), 0),
          pandocMiB: round(median(theirs.map(({ peakMiB }) => peakMiB)), 0),
          longestTask: round(tasks.get(file)?.processorMs, 0),
          longestWall: round(tasks.get(file)?.ms, 0),
        }
        detail[format] = one
        rows.push([
          format,
          ...[one.ms, one.peakMiB, one.pandocMs, one.pandocMiB, one.longestTask].map(
            (figure) => figure ?? '–',
          ),
        ])
      }
      const alone = round(tasks.get(section)?.processorMs, 0)
      rows.push(['450 kB without a heading', '–', '–', '–', '–', alone ?? '–'])
      printTable(rows)
      const worst = Math.max(...[...tasks.values()].map(({ processorMs }) => processorMs))
      return {
        name: 'import',
        ours: round(worst, 0),
        plain: null,
        limit: null,
        ratio: null,
        goal: `no task of the page over ${frame} ms while a file comes in`,
        met: worst <= frame,
        unit: 'ms of the processor, the longest task of the page',
        detail: { ...detail, oneSection: alone },
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function ours(file: string): Measured {
  const args = ['--import', 'tsx', 'tests/bench/import/read-one.ts', file]
  const done = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`reading ended with ${done.status}`)
  return JSON.parse(done.stdout) as Measured
}

/** The longest task of a page from when each file is given until all of it is drawn, in ms. */
async function longestTasks(files: readonly string[]): Promise<ReadonlyMap<string, LongestTask>> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: [...launchArguments],
    ...(executablePath ? { executablePath } : {}),
  })
  const meetingPoint = await startMeetingPoint()
  const tasks = new Map<string, LongestTask>()
  try {
    for (const file of files) {
      const context = await browser.newContext()
      const { page } = await openOrganizer(async () => {
        const page = await context.newPage()
        page.setDefaultTimeout(120_000)
        await page.goto(meetingPoint.url)
        return page
      })
      await page.getByRole('button', { name: 'Bring in notes…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Bring in notes from elsewhere' })
      const task = await longestTaskOf(page, async () => {
        await dialog.locator('input[type=file]').setInputFiles(file)
        await page.waitForFunction(
          (words) => document.querySelector('.import-outcome')?.textContent?.includes(words),
          'off the record',
          { polling: 500, timeout: 240_000 },
        )
        await page.keyboard.press('Escape')
      })
      console.log(
        `${path.basename(file)}: the page's longest task ${round(task.processorMs, 0)} ms`,
      )
      tasks.set(file, task)
      await context.close()
    }
  } finally {
    await browser.close()
    await meetingPoint.stop()
  }
  return tasks
}
