import type { BrowserWindowConstructorOptions } from 'electron'

/** A storage of the app's own, apart from anything that a default session would hold. */
export const partition = 'persist:sotto'

/** The window in which people write; it shows itself when there is something to see. */
export function mainWindowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1180,
    height: 820,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Sotto',
    // The desk of the light theme, so that nothing flashes before the first paint.
    backgroundColor: '#ece5d8',
    webPreferences: {
      preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Its dictionaries would come from the internet (guard-session.ts), and words would go into its own.
      spellcheck: false,
    },
  }
}
