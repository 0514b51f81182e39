import path from 'node:path'
import {
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
} from 'electron'
import { receiveLinks } from './deep-link/deep-links.ts'
import { createOpenedInbox } from './deep-link/opened-inbox.ts'
import { chooseDataFolder } from './files/data-folder.ts'
import { createSaving } from './files/saving.ts'
import { createHandOutDesk } from './hand-out/hand-out-desk.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerRequests } from './ipc/register.ts'
import { createKeptJournal } from './journal/journal.ts'
import { createKeptKeyring } from './keys/keyring-store.ts'
import { createSlots } from './keys/slots.ts'
import { createSystemSeal } from './keys/system-seal.ts'
import { failToStart } from './life/fail-to-start.ts'
import { createKeepAwake } from './life/keep-awake.ts'
import { leaveTidily } from './life/leave-tidily.ts'
import { createHostClient } from './meeting-point/host-client.ts'
import { menuTemplate } from './menu/menu-template.ts'
import { printPdf } from './report/print-pdf.ts'
import { createPrintStage } from './report/print-stage.ts'
import { registerAppScheme, serveApp } from './security/app-scheme.ts'
import { createSessionGuard } from './security/guard-session.ts'
import { lockDownPages } from './security/lock-down.ts'
import { setSwitches } from './security/switches.ts'
import { createSpeaker } from './texts/speaker.ts'
import type { Texts } from './texts/texts.ts'
import { askToOpenAgain } from './window/ask-to-open-again.ts'
import { partition } from './window/main-window.ts'
import { openOutside } from './window/open-outside.ts'
import { reopenAfterCrash } from './window/reopen-after-crash.ts'
import { claimSingleInstance } from './window/single-instance.ts'
import { createWindowHolder } from './window/window-holder.ts'

/*
 * The desktop app: its parts, in the order in which they have to be set up. Electron's `ready` comes
 * only when this module has been evaluated: nothing here may await it.
 */

const here = import.meta.dirname
const args = process.argv.slice(1)
/** In memory: nothing of what is printed is kept. */
const printPartition = 'print'

const fail = (error: unknown) => failToStart(app, dialog, error)
try {
  start()
} catch (error) {
  fail(error)
}

/** All that has to be said before the app is ready. */
function start(): void {
  chooseDataFolder(app, args)
  setSwitches(app)
  registerAppScheme(protocol)
  const drawMenu = ({ menu }: Texts) => {
    const template = menuTemplate(process.platform, app.isPackaged, menu)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const speaker = createSpeaker(app, drawMenu)
  const main = createWindowHolder(BrowserWindow, path.join(here, 'preload.cjs'))
  const inbox = createOpenedInbox(() => main.tell('opened:waiting', undefined))
  let isLeaving = () => false
  const isFirst = claimSingleInstance(app, (given) => {
    // Too late for this app to open anything: the next one does.
    if (isLeaving()) return app.relaunch({ args: [...given] })
    void inbox.offerArguments(given)
    main.showAgain()
  })
  if (!isFirst) return
  receiveLinks(app, inbox, args)
  const ask = (options: Electron.MessageBoxOptions) => {
    const window = main.current()
    return window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options)
  }
  lockDownPages(app, (url) => {
    const texts = speaker.texts()
    void openOutside({ ask, open: (address) => shell.openExternal(address), texts }, url)
  })
  reopenAfterCrash(app, {
    isMain: (contents) => contents === main.current()?.webContents,
    askAgain: () => askToOpenAgain(ask, speaker.texts()),
    quit: () => app.quit(),
    now: () => performance.now(),
  })
  const keepAwake = createKeepAwake(powerSaveBlocker)
  const meetingPoint = createHostClient(forkHost, (state) => {
    keepAwake(state)
    main.tell('meeting-point:changed', state)
  })
  isLeaving = leaveTidily(app, meetingPoint.stop)
  const guardSession = createSessionGuard()
  app.on('session-created', (created) => void guardSession(created))
  app.whenReady().then(open).catch(fail)

  /** All that has to wait until the app is ready. */
  async function open(): Promise<void> {
    const own = session.fromPartition(partition)
    const printing = session.fromPartition(printPartition)
    await Promise.all([own, printing, session.defaultSession].map(guardSession))
    serveApp(own.protocol, path.join(here, '../renderer'))
    drawMenu(speaker.texts())
    const data = app.getPath('userData')
    const seal = createSystemSeal(safeStorage, process.platform)
    const stage = createPrintStage(printing.protocol)
    const window = main.open()
    const print = (html: string) =>
      printPdf({ Window: BrowserWindow, session: printing, partition: printPartition, stage }, html)
    registerRequests(
      ipcMain,
      createHandlers({
        keyring: createKeptKeyring(path.join(data, 'keyring'), seal),
        slots: createSlots(path.join(data, 'slots')),
        journal: createKeptJournal(path.join(data, 'journal')),
        meetingPoint,
        files: createSaving({
          window,
          choose: {
            ask: (options) => dialog.showSaveDialog(window, options),
            folder: app.getPath('documents'),
          },
          staging: process.platform === 'darwin' ? app.getPath('temp') : undefined,
          print,
        }),
        handOut: createHandOutDesk({
          window,
          ask: (options) => dialog.showOpenDialog(window, options),
          texts: speaker.texts,
          meetingPoint,
          print,
        }),
        takeOpened: inbox.take,
        speak: speaker.speak,
      }),
    )
  }
}

function forkHost() {
  // `--meeting-point-port=N`, for two apps on one computer.
  const port = args.find((argument) => argument.startsWith('--meeting-point-port='))
  return utilityProcess.fork(
    path.join(here, 'host-process.mjs'),
    port ? [port.replace('--meeting-point-', '--')] : [],
    { serviceName: 'Sotto meeting point', stdio: 'ignore' },
  )
}
