import type { App } from 'electron'
import { appOrigin } from './app-scheme.ts'

/**
 * Holds for every page that this app will ever have: it stays where it was opened, opens no other
 * and embeds none. Links to the outside are offered to `openOutside`, which may ask the person.
 */
export function lockDownPages(app: Pick<App, 'on'>, openOutside: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
    // A reload of the app's own page is all the navigation there is.
    contents.on('will-navigate', (event) => {
      if (!isAppPage(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      const stays = event.isMainFrame ? isAppPage(event.url) : isOwnDocument(event.url)
      if (!stays) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** A frame's document that the page itself has written, under the page's own policy: it comes from nowhere. */
function isOwnDocument(address: string): boolean {
  return address === 'about:srcdoc'
}

/** The origin of the app's page, as Chromium writes it. */
export function isAppOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  return `${protocol}//${host}` === appOrigin
}

/** The one page of the app, with or without a place in it. */
export function isAppPage(address: string): boolean {
  return isAppOrigin(address) && ['/', '/index.html'].includes(new URL(address).pathname)
}
