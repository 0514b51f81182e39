import { theApp } from './app.ts'
import { BrowserWindow, setScreen } from './browser-window.ts'
import { type Chromium, startChromium } from './chromium.ts'
import { killUtilityProcesses } from './utility-process.ts'
import { watchTargets } from './watch-targets.ts'

/** Lets windows be made; Chromium starts with the first of them. `schemePort` serves the app's schemes. */
export function showScreen(schemePort: number): void {
  let running: Promise<Chromium> | undefined
  const start = async (isDirect: boolean) => {
    const chromium = startChromium({
      dataFolder: theApp.getPath('userData'),
      switches: theApp.switches,
      schemePort,
      isDirect,
    })
    chromium.process.on('exit', () => process.exit(1))
    await watchTargets(chromium.cdp)
    return chromium
  }
  setScreen({
    chromium: (isDirect) => {
      running ??= start(isDirect)
      return running
    },
    created: (contents) => theApp.emit('web-contents-created', {}, contents),
    crashed: (event, contents, details) =>
      theApp.emit('render-process-gone', event, contents, details),
    closeRefused: theApp.quitting.closeRefused,
    allClosed: theApp.quitting.allClosed,
  })
  const windows = () => BrowserWindow.getAllWindows()
  theApp.shown = {
    hasWindows: () => windows().length > 0,
    closeWindows: () => {
      for (const window of windows()) window.close()
    },
    destroyWindows: () => {
      for (const window of windows()) window.destroy()
    },
    close: async () => {
      killUtilityProcesses()
      if (running) await end(await running)
    },
  }
}

/** Lets Chromium write down what it holds, then ends it. */
async function end(chromium: Chromium): Promise<void> {
  chromium.process.removeAllListeners('exit')
  const gone = new Promise((resolve) => chromium.process.once('exit', resolve))
  chromium.cdp.send('Browser.close').catch(() => {})
  const late = setTimeout(() => chromium.process.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(late)
}
