import { needsReady } from './app.ts'
import { onlyKnown, strict, unimplemented } from './strict.ts'

/** A native dialog on a window that is gone cannot be made. */
function refuseDestroyed(given: unknown): void {
  const parent = given as { readonly isDestroyed?: () => boolean } | undefined
  if (parent?.isDestroyed?.()) throw new TypeError('Object has been destroyed')
}

/** Native dialogs cannot be shown: a test puts its own answer in their place. */
export const dialog = strict('dialog', {
  showSaveDialog: async (parent?: unknown): Promise<unknown> => {
    needsReady('dialog module can only be used after app is ready')
    refuseDestroyed(parent)
    throw unimplemented('save dialog; the test has to answer it')
  },
  showOpenDialog: async (parent?: unknown): Promise<unknown> => {
    needsReady('dialog module can only be used after app is ready')
    refuseDestroyed(parent)
    throw unimplemented('open dialog; the test has to answer it')
  },
  showMessageBox: async (parent?: unknown): Promise<unknown> => {
    needsReady('dialog module can only be used after app is ready')
    refuseDestroyed(parent)
    throw unimplemented('message box; the test has to answer it')
  },
  /** As on Linux before the app is ready, whenever it is called: nobody is there to close it. */
  showErrorBox: (title: string, content: string) => {
    process.stderr.write(`${title}\n${content}\n`)
  },
})

export const shell = strict('shell', {
  openExternal: async (): Promise<void> => {
    throw unimplemented('outside; the test has to answer it')
  },
})

const blockers = new Set<number>()
let nextBlocker = 1

export const powerSaveBlocker = strict('powerSaveBlocker', {
  start: (type: string) => {
    if (!['prevent-app-suspension', 'prevent-display-sleep'].includes(type)) {
      throw new TypeError(`no such blocker: ${type}`)
    }
    blockers.add(nextBlocker)
    return nextBlocker++
  },
  stop: (id: number) => blockers.delete(id),
  isStarted: (id: number) => blockers.has(id),
})

interface MenuItem {
  readonly role?: string
  readonly type?: string
  readonly label?: string
  readonly submenu?: readonly MenuItem[]
}

const menuOptions = ['role', 'type', 'label', 'submenu']
let applicationMenu: { readonly items: readonly MenuItem[] } | null = null

function check(template: readonly MenuItem[]): void {
  for (const item of template) {
    onlyKnown('menu item', item, menuOptions)
    if (!item.role && !item.label && item.type !== 'separator') {
      throw new TypeError('A menu item needs a label, a role or a type')
    }
    check(item.submenu ?? [])
  }
}

/** Menus are kept and not shown. */
export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly MenuItem[]) => {
    check(template)
    return { items: template }
  },
  setApplicationMenu: (menu: typeof applicationMenu) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
})
