import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import type { EventChannel } from '../../../shared/ipc/channels.ts'
import type { EventOf } from '../../../shared/ipc/contract.ts'
import { appOrigin } from '../security/app-scheme.ts'
import { mainWindowOptions } from './main-window.ts'

/** The one window that people write in, while there is one. */
interface WindowHolder {
  /** Opens it on the app's page. */
  readonly open: () => BrowserWindow
  /** Undefined before it is opened, and from the moment on in which it is closed. */
  readonly current: () => BrowserWindow | undefined
  /** Brings it to the front, wherever it was. */
  readonly showAgain: () => void
  readonly tell: <C extends EventChannel>(channel: C, event: EventOf<C>) => void
}

/** Whatever is asked of a window that has been closed throws: so it is let go of when it closes. */
export function createWindowHolder(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  preload: string,
): WindowHolder {
  let window: BrowserWindow | undefined
  return {
    open: () => {
      const opened = new Window(mainWindowOptions(preload))
      window = opened
      opened.once('closed', () => {
        window = undefined
      })
      opened.once('ready-to-show', () => opened.show())
      // Where the page does not load there is nothing to show either way; Electron logs the reason.
      opened.loadURL(`${appOrigin}/`).catch(() => window?.show())
      return opened
    },
    current: () => window,
    showAgain: () => {
      if (window?.isMinimized()) window.restore()
      window?.show()
      window?.focus()
    },
    tell: (channel, event) => window?.webContents.send(channel, event),
  }
}
