import type { MenuItemConstructorOptions } from 'electron'

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** The entries of the menu that people use, by their roles: Electron's own words for them are English. */
export type NamedRole = Extract<
  Role,
  | ('about' | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'quit' | 'close')
  | ('undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll')
  | ('showSubstitutions' | 'toggleSmartQuotes' | 'toggleSmartDashes' | 'toggleTextReplacement')
  | ('startSpeaking' | 'stopSpeaking' | 'resetZoom' | 'zoomIn' | 'zoomOut' | 'togglefullscreen')
  | ('minimize' | 'zoom' | 'front' | 'fileMenu' | 'editMenu' | 'windowMenu')
>

/** The words that the main process itself shows. */
export interface Texts {
  readonly cancel: string
  readonly openInBrowser: string
  readonly keepsCrashing: string
  readonly keepsCrashingDetail: string
  readonly openAgain: string
  readonly quit: string
  readonly cannotStart: string
  readonly cannotStartDetail: (code: string) => string
  readonly openOutside: (host: string) => string
  readonly chooseHandOut: string
  readonly chooseInstallers: string
  readonly chooseKitFolder: string
  readonly menu: Readonly<Record<NamedRole | 'view' | 'substitutions' | 'speech', string>>
}
