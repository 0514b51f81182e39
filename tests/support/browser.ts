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

/** The same engine without a browser around it: a third of the processor time of opening a device. */
const shellName = 'chromium-headless-shell'

/** The path of a browser that is here, or undefined. */
export function findBrowser(): string | undefined {
  return [process.env.CHROME_PATH, playwrights(), ...onPath(names), ...places].find(
    (candidate) => candidate && isExecutable(candidate),
  )
}

/** What runs the pages of most end-to-end tests: the engine alone where it is here, else a browser. */
export function findEngine(): string | undefined {
  return onPath([shellName]).find(isExecutable) ?? findBrowser()
}

export function onPath(programs: readonly string[]): string[] {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => programs.map((program) => path.join(folder, program)))
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
    if (!found) continue
    getShell(say)
    return { ok: true, path: found }
  }
  return {
    ok: false,
    advice:
      'No browser for the tests: install Chromium or Chrome, or set CHROME_PATH to one, and run this again.',
  }
}

/** Installs the engine alone where Debian has it and it is not here. Without it the tests take longer, that is all. */
function getShell(say: (line: string) => void): void {
  if (!isDebianRoot() || findEngine()?.endsWith(shellName)) return
  const args = ['install', '-y', '--no-install-recommends', shellName]
  say(`The tests are quicker with ${shellName}; trying: apt-get ${args.join(' ')}`)
  spawnSync('apt-get', args, { stdio: 'ignore', timeout: 120_000 })
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function waysToGetOne() {
  const playwright = {
    command: process.execPath,
    args: [path.resolve('node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
    seconds: 240,
  }
  const apt = [
    { command: 'apt-get', args: ['update'], seconds: 120 },
    {
      command: 'apt-get',
      args: ['install', '-y', '--no-install-recommends', 'chromium'],
      seconds: 400,
    },
  ]
  return isDebianRoot() ? [playwright, ...apt] : [playwright]
}

function playwrights(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
