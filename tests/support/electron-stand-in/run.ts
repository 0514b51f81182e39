import { readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import Module, { register } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, theApp } from './app.ts'
import { BrowserWindow, setScreen, watchTargets, webContents } from './browser-window.ts'
import { type Chromium, startChromium } from './chromium.ts'
import { ipcMain } from './ipc-main.ts'
import { safeStorage } from './safe-storage.ts'
import { protocol, session, startSchemeServer } from './session.ts'
import { dialog, Menu, shell } from './small-parts.ts'
import { strict } from './strict.ts'
import { killUtilityProcesses, utilityProcess } from './utility-process.ts'

/*
 * Runs an app as Electron would: `electron [switches] folder [arguments]`. See README.md for what
 * that shows and what it cannot.
 */

const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
  webContents,
})

const given = process.argv.slice(2)
const folderAt = given.findIndex((argument) => !argument.startsWith('-'))
const folder = path.resolve(given[folderAt] ?? '.')
for (const argument of given.slice(0, folderAt)) noteSwitch(argument)
for (const argument of given.slice(folderAt + 1)) noteSwitch(argument)
process.argv = [process.argv[0] ?? 'electron', folder, ...given.slice(folderAt + 1)]

provideElectron()
inspector.open(0)
const entry = mainOf(folder)
// It waits for the app to be ready half-way through, so it is not waited for.
const running = import(pathToFileURL(entry).href)
running.catch((error) => {
  console.error(error)
  process.exit(1)
})
await theApp.awaited
await showScreen()

function noteSwitch(argument: string): void {
  const [, name, value = ''] = /^--([\w-]+)(?:=(.*))?$/.exec(argument) ?? []
  // Those of Node, of the debugger and of the storage are dealt with elsewhere.
  if (name && !/^(inspect|remote-debugging|user-data-dir|room-port)/.test(name)) {
    theApp.switches.set(name, value)
  }
}

function mainOf(appFolder: string): string {
  const { main } = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as {
    main: string
  }
  return path.join(appFolder, main)
}

/** `electron` for `require` (Playwright asks that way) and for `import` (the app does). */
function provideElectron(): void {
  Object.assign(globalThis, { standInElectron: electron })
  const loader = Module as unknown as {
    _load: (request: string, ...rest: unknown[]) => unknown
  }
  const load = loader._load
  loader._load = (request, ...rest) => (request === 'electron' ? electron : load(request, ...rest))
  const names = Object.keys(electron).join()
  const source = `export const {${names}} = globalThis.standInElectron`
  const hook = `export async function resolve(name, context, next) {
    return name === 'electron'
      ? { url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(source)}`)}, shortCircuit: true }
      : next(name, context)
  }`
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

async function showScreen(): Promise<void> {
  const port = await startSchemeServer()
  const chromium = startChromium(app.getPath('userData'), theApp.switches, port)
  const { cdp } = chromium
  chromium.process.on('exit', () => process.exit(0))
  theApp.closeScreen = () => closeScreen(chromium)
  watchTargets(cdp)
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  })
  setScreen({
    cdp: () => cdp,
    created: (contents) => theApp.emit('web-contents-created', {}, contents),
    crashed: (event, contents, details) =>
      theApp.emit('render-process-gone', event, contents, details),
    allClosed: () => {
      if (theApp.listenerCount('window-all-closed') === 0) theApp.quit()
      else theApp.emit('window-all-closed')
    },
  })
  theApp.becomeReady()
}

/** Lets Chromium write down what it holds, then ends it. */
async function closeScreen(chromium: Chromium): Promise<void> {
  killUtilityProcesses()
  chromium.process.removeAllListeners('exit')
  const gone = new Promise((resolve) => chromium.process.once('exit', resolve))
  chromium.cdp.send('Browser.close').catch(() => {})
  const late = setTimeout(() => chromium.process.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(late)
}
