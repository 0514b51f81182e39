import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

export { launchArguments } from './launch-arguments.ts'

/*
 * The browser that the end-to-end tests and the demo run in: the one that CHROME_PATH names, else
 * Playwright's own, else the system's; and the ways to get one where there is none.
 */

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
]

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
]

/** The path of a browser that is here, or undefined. */
export function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [process.env.CHROME_PATH, playwrights(), ...onPath, ...places].find(
    (candidate) => candidate && isExecutable(candidate),
  )
}

export type BrowserResult =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly advice: string }

/** A browser that is here, or is here now. Tries each way once, for a bounded time. */
export function ensureBrowser(say: (line: string) => void = console.log): BrowserResult {
  for (const step of [undefined, ...waysToGetOne()]) {
    if (step) {
      say(`No browser found; trying: ${step.command} ${step.args.join(' ')}`)
      spawnSync(step.command, step.args, { stdio: 'ignore', timeout: step.seconds * 1000 })
    }
    const found = findBrowser()
    if (found) return { ok: true, path: found }
  }
  return {
    ok: false,
    advice:
      'No browser for the tests: install Chromium or Chrome, or set CHROME_PATH to one, and run this again.',
  }
}

function waysToGetOne() {
  const playwright = {
    command: process.execPath,
    args: [path.resolve('node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
    seconds: 240,
  }
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  const apt = [
    { command: 'apt-get', args: ['update'], seconds: 120 },
    {
      command: 'apt-get',
      args: ['install', '-y', '--no-install-recommends', 'chromium'],
      seconds: 400,
    },
  ]
  return isDebianRoot ? [playwright, ...apt] : [playwright]
}

function playwrights(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
