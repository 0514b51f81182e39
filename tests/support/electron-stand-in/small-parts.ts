import { onlyKnown, strict, unimplemented } from './strict.ts'

/** Native dialogs cannot be shown: a test puts its own answer in their place. */
export const dialog = strict('dialog', {
  showSaveDialog: async (): Promise<unknown> => {
    throw unimplemented('save dialog; the test has to answer it')
  },
  showMessageBox: async (): Promise<unknown> => {
    throw unimplemented('message box; the test has to answer it')
  },
})

export const shell = strict('shell', {
  openExternal: async (): Promise<void> => {
    throw unimplemented('outside; the test has to answer it')
  },
})

interface MenuItem {
  readonly role?: string
  readonly type?: string
  readonly label?: string
  readonly submenu?: readonly MenuItem[]
}

const menuOptions = ['role', 'type', 'label', 'submenu']
let applicationMenu: { readonly items: readonly MenuItem[] } | null = null

/** Menus are kept and not shown. */
export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly MenuItem[]) => {
    for (const item of template) onlyKnown('menu item', item, menuOptions)
    return { items: template }
  },
  setApplicationMenu: (menu: typeof applicationMenu) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
})
