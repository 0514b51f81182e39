import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale } from '../../build/build-if-stale.ts'
import { ensureBrowser } from '../support/browser.ts'
import { startMeetingPoint } from '../support/meeting-point.ts'
import { openCast } from './cast.ts'
import { checkFrames, checkReports, type Finding } from './check.ts'
import { play, type Saved } from './play.ts'
import { mustGo, mustStay } from './script.ts'

/*
 * `npm run demo`: the main job by itself. A meeting point, three real browsers, the sample workshop,
 * real typing, marks, a hold, an edit after a mark, the trash, the export; then the saved report is
 * held against what was marked. Exit status 1 if anything that was not cleared is in it.
 * `--without-hold` lifts the hold before the export, to see that the check notices.
 */

const output = path.resolve('demo-output')

async function main(): Promise<number> {
  const started = Date.now()
  const browser = ensureBrowser()
  if (!browser.ok) {
    console.log(browser.advice)
    return 1
  }
  if (!buildIfStale()) return 1
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })

  const meetingPoint = await startMeetingPoint()
  console.log(`Meeting point on ${meetingPoint.url}; three browsers join.`)
  const cast = await openCast(meetingPoint.url)
  let saved: Saved
  try {
    saved = await play(cast, {
      withoutHold: process.argv.includes('--without-hold'),
      picture: async (page, name) => {
        await page.screenshot({ path: path.join(output, `${name}.png`) })
      },
    })
  } finally {
    await cast.leave()
    await meetingPoint.stop()
  }
  writeFileSync(path.join(output, 'report.md'), saved.markdown)
  writeFileSync(path.join(output, 'report.html'), saved.html)

  const findings = [
    ...checkReports({ 'report.md': saved.markdown, 'report.html': saved.html }),
    ...checkFrames(meetingPoint.frames),
  ]
  account(findings, meetingPoint.frames.length, cast.errors, Date.now() - started)
  return findings.length === 0 && cast.errors.length === 0 ? 0 : 1
}

function account(
  findings: readonly Finding[],
  frames: number,
  errors: readonly string[],
  took: number,
): void {
  const reports = `${mustGo().length / 2} sections went out, as Markdown and HTML`
  console.log(`Two people wrote six sections; ${reports}.`)
  console.log(`${mustStay().length} titles, sentences and names had to stay in.`)
  console.log(`${frames} frames went through the meeting point.`)
  for (const { what, where, text } of findings) console.log(`  ${what}: “${text}” in ${where}`)
  for (const error of errors) console.log(`  a browser reported: ${error}`)
  console.log(
    findings.length === 0
      ? 'Checked: the report holds what was cleared and nothing else; the meeting point saw no word.'
      : 'FAILED: see above.',
  )
  console.log(
    `Pictures and the report are in ${path.basename(output)}/ (${(took / 1000).toFixed(0)} s).`,
  )
}

process.exitCode = await main()
