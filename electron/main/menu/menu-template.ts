import type { MenuItemConstructorOptions } from 'electron'
import type { NamedRole, Texts } from '../texts/texts.ts'

type Item = MenuItemConstructorOptions

const line: Item = { type: 'separator' }

/**
 * The menu as each system expects it, made of roles, so that what they do and their keys are the
 * system's own; their words are ours, since Electron has them in English alone. Reload and the
 * developer tools are for those who run it from source.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  words: Texts['menu'],
): Item[] {
  const mac = platform === 'darwin'
  const items = (...roles: readonly NamedRole[]): Item[] =>
    roles.map((role) => ({ role, label: words[role] }))
  const menu = (role: NamedRole, submenu: Item[]): Item => ({ role, label: words[role], submenu })
  const forDevelopers: Item[] = [{ role: 'reload' }, { role: 'toggleDevTools' }, line]
  return [
    ...(mac ? [appMenu(items)] : []),
    menu('fileMenu', items(mac ? 'close' : 'quit')),
    menu('editMenu', [
      ...items('undo', 'redo'),
      line,
      ...items('cut', 'copy', 'paste'),
      ...(mac ? macEditing(items, words) : [...items('delete'), line, ...items('selectAll')]),
    ]),
    {
      label: words.view,
      submenu: [
        ...(isPackaged ? [] : forDevelopers),
        ...items('resetZoom', 'zoomIn', 'zoomOut'),
        line,
        ...items('togglefullscreen'),
      ],
    },
    menu('windowMenu', [
      ...items('minimize', 'zoom'),
      ...(mac ? [line, ...items('front')] : items('close')),
    ]),
  ]
}

type Items = (...roles: readonly NamedRole[]) => Item[]

/** The menu that has the app's name, which macOS writes itself. */
function appMenu(items: Items): Item {
  return {
    role: 'appMenu',
    submenu: [
      ...items('about'),
      line,
      ...items('services'),
      line,
      ...items('hide', 'hideOthers', 'unhide'),
      line,
      ...items('quit'),
    ],
  }
}

/** What macOS has in the menu of editing besides. */
function macEditing(items: Items, words: Texts['menu']): Item[] {
  return [
    ...items('pasteAndMatchStyle', 'delete', 'selectAll'),
    line,
    {
      label: words.substitutions,
      submenu: [
        ...items('showSubstitutions'),
        line,
        ...items('toggleSmartQuotes', 'toggleSmartDashes', 'toggleTextReplacement'),
      ],
    },
    { label: words.speech, submenu: items('startSpeaking', 'stopSpeaking') },
  ]
}
