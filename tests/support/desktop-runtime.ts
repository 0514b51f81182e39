import path from 'node:path'
import { findRuntime } from '../../build/runtime.ts'
import { findBrowser } from './browser.ts'

export const projectRoot = path.resolve(import.meta.dirname, '../..')
const standIn = path.join(import.meta.dirname, '../electron-stand-in/electron')
const runtime = findRuntime()

const browser = findBrowser()
if (browser) process.env.CHROME_PATH = browser

/** What starts the app: Electron, or what stands in for it. */
export const desktopExecutable = runtime ?? standIn

/** Whether the tests run on Electron itself. */
export const onRealRuntime = runtime !== undefined

/** The one line that says what the desktop tests ran on. */
export const runtimeLine = onRealRuntime
  ? 'The desktop tests run on the Electron runtime of this computer.'
  : 'The desktop tests run on the stand-in for Electron: no runtime is here (npx install-electron gets one).'
