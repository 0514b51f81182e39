import type { App } from 'electron'
import { linkScheme } from './invite-link.ts'
import type { OpenedInbox } from './opened-inbox.ts'

/**
 * Links and files on all three systems: macOS sends events (the first may come before the app is
 * ready), the others put them into the arguments of a first or second start.
 */
export function receiveLinks(
  app: Pick<App, 'on' | 'isPackaged' | 'setAsDefaultProtocolClient'>,
  inbox: OpenedInbox,
  args: readonly string[],
): void {
  // While developing, the program is Electron itself, which must not become the owner of the scheme.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  app.on('open-url', (event, url) => {
    event.preventDefault()
    inbox.offerLink(url)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void inbox.offerFile(file)
  })
  void inbox.offerArguments(args)
}
