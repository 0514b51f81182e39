import path from 'node:path'
import {
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
} from 'electron'
import type { EventChannel } from '../../shared/ipc/channels.ts'
import type { EventOf } from '../../shared/ipc/contract.ts'
import { receiveLinks } from './deep-link/deep-links.ts'
import { createOpenedInbox } from './deep-link/opened-inbox.ts'
import { chooseDataFolder } from './files/data-folder.ts'
import { createSaving } from './files/saving.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerRequests } from './ipc/register.ts'
import { createKeyringStore } from './keys/keyring-store.ts'
import { createSlots } from './keys/slots.ts'
import { createSystemSeal } from './keys/system-seal.ts'
import { menuTemplate } from './menu/menu-template.ts'
import { printPdf } from './report/print-pdf.ts'
import { createPrintStage } from './report/print-stage.ts'
import { createRoomClient } from './room/room-client.ts'
import { registerAppScheme, serveApp } from './security/app-scheme.ts'
import { lockDownPages } from './security/lock-down.ts'
import { denyPermissions } from './security/permissions.ts'
import { setSwitches } from './security/switches.ts'
import { askToOpenAgain } from './window/ask-to-open-again.ts'
import { openMainWindow, partition } from './window/main-window.ts'
import { openOutside } from './window/open-outside.ts'
import { reopenAfterCrash } from './window/reopen-after-crash.ts'
import { claimSingleInstance, showAgain } from './window/single-instance.ts'

/* The desktop app: its parts, in the order in which they have to be set up. */

const here = import.meta.dirname
const args = process.argv.slice(1)
/** In memory: nothing of what is printed is kept. */
const printPartition = 'print'

chooseDataFolder(app, args)
setSwitches(app)
registerAppScheme(protocol)

let window: BrowserWindow | undefined
function tell<C extends EventChannel>(channel: C, event: EventOf<C>): void {
  if (window && !window.isDestroyed()) window.webContents.send(channel, event)
}

const inbox = createOpenedInbox(() => tell('opened:waiting', undefined))
const isFirst = claimSingleInstance(app, (given) => {
  void inbox.offerArguments(given)
  if (window) showAgain(window)
})
if (isFirst) await run()

async function run(): Promise<void> {
  receiveLinks(app, inbox, args)
  const ask = (options: Electron.MessageBoxOptions) =>
    window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options)
  lockDownPages(app, (url) => {
    void openOutside({ ask, open: (address) => shell.openExternal(address) }, url)
  })
  reopenAfterCrash(app, {
    isMain: (contents) => contents === window?.webContents,
    askAgain: () => askToOpenAgain(ask),
    quit: () => app.quit(),
    now: () => performance.now(),
  })
  const room = createRoomClient(
    () =>
      utilityProcess.fork(path.join(here, 'room-process.mjs'), roomArguments(), {
        serviceName: 'Sotto room',
        stdio: 'ignore',
      }),
    (state) => tell('room:changed', state),
  )
  leaveTidily(room.stop)

  await app.whenReady()

  const own = session.fromPartition(partition)
  const printing = session.fromPartition(printPartition)
  for (const one of [own, printing, session.defaultSession]) denyPermissions(one)
  serveApp(own.protocol, path.join(here, '../renderer'))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged)))

  window = openMainWindow(BrowserWindow, path.join(here, 'preload.cjs'))
  const main = window
  const stage = createPrintStage(printing.protocol)
  const data = app.getPath('userData')
  registerRequests(
    ipcMain,
    createHandlers({
      keyring: createKeyringStore(
        path.join(data, 'keyring'),
        createSystemSeal(safeStorage, process.platform),
      ),
      slots: createSlots(path.join(data, 'slots')),
      room,
      files: createSaving({
        window: main,
        choose: {
          ask: (options) => dialog.showSaveDialog(main, options),
          folder: app.getPath('documents'),
        },
        print: (html) =>
          printPdf(
            { Window: BrowserWindow, session: printing, partition: printPartition, stage },
            html,
          ),
      }),
      takeOpened: inbox.take,
    }),
  )
}

/** The room's process says goodbye to the network before the app is gone. */
function leaveTidily(stopRoom: () => Promise<void>): void {
  let stopped = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void stopRoom().finally(() => {
      stopped = true
      app.quit()
    })
  })
}

/** `--room-port=N`, for two apps on one computer. */
function roomArguments(): string[] {
  const given = args.find((argument) => argument.startsWith('--room-port='))
  return given ? [given.replace('--room-', '--')] : []
}
