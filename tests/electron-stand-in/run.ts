import { readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, theApp } from './app.ts'
import { BrowserWindow, webContents } from './browser-window.ts'
import { ipcMain } from './ipc-main.ts'
import { provideElectron } from './provide-electron.ts'
import { safeStorage } from './safe-storage.ts'
import { startSchemeServer } from './scheme-server.ts'
import { protocol, session } from './session.ts'
import { showScreen } from './show-screen.ts'
import { dialog, Menu, powerSaveBlocker, shell } from './small-parts.ts'
import { utilityProcess } from './utility-process.ts'

/*
 * Runs an app as Electron would: `electron [switches] folder [arguments]`. See README.md for what
 * that shows and what it cannot.
 */

const given = process.argv.slice(2)
const folderAt = given.findIndex((argument) => !argument.startsWith('-'))
const folder = path.resolve(given[folderAt] ?? '.')
for (const argument of given.slice(0, folderAt)) noteSwitch(argument)
for (const argument of given.slice(folderAt + 1)) noteSwitch(argument)
process.argv = [process.argv[0] ?? 'electron', folder, ...given.slice(folderAt + 1)]

provideElectron({
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
  webContents,
})
inspector.open(0)
// The app is ready when its main module has been evaluated, and never before: a module that waits
// for the app waits for ever.
process.on('exit', explainUnsettled)
await import(pathToFileURL(mainOf(folder)).href)
process.off('exit', explainUnsettled)
showScreen(await startSchemeServer())
theApp.becomeReady()

function noteSwitch(argument: string): void {
  const [, name, value = ''] = /^--([\w-]+)(?:=(.*))?$/.exec(argument) ?? []
  // Those of Node, of the debugger and of the storage are dealt with elsewhere.
  if (name && !/^(inspect|remote-debugging|user-data-dir|meeting-point-port)/.test(name)) {
    theApp.switches.set(name, value)
  }
}

function mainOf(appFolder: string): string {
  const { main } = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as {
    main: string
  }
  return path.join(appFolder, main)
}

/** Node ends a process whose main module can never be evaluated; Electron's would go on without a window. */
function explainUnsettled(code: number): void {
  if (code === 13) {
    console.error('The main module waits for what comes after it: Electron never opens a window.')
  }
}
