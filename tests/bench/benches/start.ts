import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { desktopExecutable, projectRoot, runtimeLine } from '../../support/desktop-runtime.ts'
import { person } from '../../support/person.ts'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import { median, round } from '../statistics.ts'

/** How many times as long as an empty window a notebook may take: machines differ, this does not. */
const allowance = 2

/** From the launch to a notebook that one can write in, beside an empty window on the same runtime. */
export const start: Bench = {
  name: 'start',
  about: 'desktop app, from launch to a writable notebook; limit: an empty window',
  flags: { runs: 7 },
  run: async (flags) => {
    console.log(runtimeLine)
    const folder = mkdtempSync(path.join(tmpdir(), 'sotto-bench-'))
    try {
      const data = path.join(folder, 'data')
      await prepare(data)
      const empty = emptyApp(path.join(folder, 'empty'))
      const ours: number[] = []
      const limits: number[] = []
      let loaded: Loaded = { scripts: 0, kibibytes: 0 }
      for (let run = 0; run < (flags.runs ?? 7); run++) {
        limits.push(await time(empty, path.join(folder, 'none'), async () => {}))
        ours.push(
          await time(projectRoot, data, async (window) => {
            await writable(window)
            loaded = await scriptsOf(window)
          }),
        )
      }
      const [oursMs = 0, limitMs = 0] = [median(ours), median(limits)]
      printTable([
        ['', 'median ms', 'slowest ms'],
        ['a writable notebook', round(oursMs) ?? '-', round(Math.max(...ours)) ?? '-'],
        ['an empty window', round(limitMs) ?? '-', round(Math.max(...limits)) ?? '-'],
      ])
      return {
        name: 'start',
        ours: round(oursMs),
        plain: null,
        limit: round(limitMs),
        ratio: round(oursMs / limitMs, 2),
        goal: `at most ${allowance} times an empty window on the same runtime`,
        met: oursMs <= limitMs * allowance,
        unit: 'ms',
        detail: { runs: ours.length, ...loaded, runtime: runtimeLine },
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
}

interface Loaded {
  /** Scripts that the page has loaded by then, and their size on the disk. */
  readonly scripts: number
  readonly kibibytes: number
}

/** A storage with one workshop and one section, the key kept by the keychain. */
async function prepare(data: string): Promise<void> {
  const app = await launch(projectRoot, data)
  const window = await app.firstWindow()
  const organizer = person(window)
  await organizer.startSampleWorkshop()
  // Without a keychain there would be a passphrase to type, which is no start-up.
  await window.getByRole('button', { name: 'Let this computer keep it' }).click()
  await organizer.write('First', 'A sentence to come back to.')
  await window.getByRole('status').getByText('Saved here.').waitFor()
  await app.close()
}

async function time(
  app: string,
  data: string,
  ready: (window: Page) => Promise<void>,
): Promise<number> {
  const started = performance.now()
  const running = await launch(app, data)
  const window = await running.firstWindow()
  await window.locator('body').waitFor()
  await ready(window)
  const took = performance.now() - started
  await running.close()
  return took
}

/** The section's own editor is there and takes letters. */
async function writable(window: Page): Promise<void> {
  await window.locator('article [contenteditable="true"]').first().waitFor()
}

function scriptsOf(window: Page): Promise<Loaded> {
  return window.evaluate(() => {
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js')) as PerformanceResourceTiming[]
    const bytes = scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)
    return { scripts: scripts.length, kibibytes: Math.round(bytes / 1024) }
  })
}

function launch(app: string, data: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: desktopExecutable,
    args: [app, `--user-data-dir=${data}`, '--meeting-point-port=0'],
    cwd: projectRoot,
  })
}

/** The least that an app can be: a window with an empty page. */
function emptyApp(folder: string): string {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"main":"main.mjs","type":"module"}')
  writeFileSync(
    path.join(folder, 'main.mjs'),
    `import { app, BrowserWindow, protocol, session } from 'electron'
const folder = process.argv.find((one) => one.startsWith('--user-data-dir='))?.slice(16)
if (folder) app.setPath('userData', folder)
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.on('window-all-closed', () => app.quit())
await app.whenReady()
session.fromPartition('persist:empty').protocol.handle('app', () =>
  new Response('<!doctype html><title>empty</title><body>.', { headers: { 'content-type': 'text/html' } }))
const webPreferences = { sandbox: true, contextIsolation: true, partition: 'persist:empty' }
new BrowserWindow({ webPreferences }).loadURL('app://bundle/')
`,
  )
  return folder
}
