import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { buildIfStale } from '../../build/build-if-stale.ts'
import { ensureBrowser, findEngine, launchArguments } from '../support/browser.ts'
import { startMeetingPoint } from '../support/meeting-point.ts'
import { person } from '../support/person.ts'
import { createCamera } from './camera.ts'
import { stayInWindow } from './stay-in-window.ts'
import { walk } from './walk.ts'

/*
 * `npm run screenshots`: every screen in its states, light, dark, small, on a phone and in Arabic, as
 * pictures to be looked at, in screens-output/. `-- --only=NAME` takes those whose name begins so.
 */

const output = path.resolve('screens-output')

async function main(): Promise<number> {
  const found = ensureBrowser()
  const executablePath = findEngine()
  if (!found.ok || !executablePath) {
    console.log(found.ok ? 'No browser.' : found.advice)
    return 1
  }
  if (!buildIfStale()) return 1
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length)
  const meetingPoint = await startMeetingPoint()
  const browser = await chromium.launch({ executablePath, args: [...launchArguments] })
  const camera = createCamera(output, only ?? '')
  try {
    const open = async (at = '') => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      await stayInWindow(context)
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      await page.goto(`${meetingPoint.url}${at}`)
      return person(page)
    }
    await walk(open, camera.take)
  } finally {
    await browser.close()
    await meetingPoint.stop()
  }
  console.log(`${camera.taken()} pictures in ${path.basename(output)}/.`)
  return 0
}

process.exitCode = await main()
