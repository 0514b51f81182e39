import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { asRow, tableRows } from '../../../electron-stand-in/table.ts'
import { electronCalls } from '../../../support/electron-calls.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const rows = tableRows()
const known = new Set(rows.map(({ call }) => asRow(call)))
const without = (calls: Iterable<string>) => [...calls].filter((call) => !known.has(asRow(call)))

/** The stand-in's own, in the names that Electron's typings have for them. */
async function standInMembers(): Promise<string[]> {
  const { theApp } = await import('../../../electron-stand-in/app.ts')
  const windows = await import('../../../electron-stand-in/browser-window.ts')
  const { WebContents } = await import('../../../electron-stand-in/web-contents.ts')
  const { ipcMain } = await import('../../../electron-stand-in/ipc-main.ts')
  const { safeStorage } = await import('../../../electron-stand-in/safe-storage.ts')
  const sessions = await import('../../../electron-stand-in/session.ts')
  const parts = await import('../../../electron-stand-in/small-parts.ts')
  const utility = await import('../../../electron-stand-in/utility-process.ts')
  const own = (object: object, isPlain = false) =>
    Object.getOwnPropertyNames(object).filter((name) => isPlain || name !== 'constructor')
  const session = new sessions.Session(0, 'x')
  /** What the stand-in's parts say to one another. */
  const inside = [
    ...['App.becomeReady', 'Session.opensWindow', 'WebContents.markDestroyed'],
    ...['BrowserWindow.length', 'BrowserWindow.name', 'BrowserWindow.prototype'],
  ]
  return Object.entries({
    App: own(Object.getPrototypeOf(theApp)),
    CommandLine: own(theApp.commandLine),
    BrowserWindow: [...own(windows.BrowserWindow), ...own(windows.BrowserWindow.prototype)],
    WebContents: [...own(WebContents.prototype), ...own(windows.webContents)],
    Session: [...own(sessions.Session.prototype), ...own(sessions.session)],
    Protocol: [...own(sessions.protocol), ...own(session.protocol)],
    WebRequest: own(session.webRequest),
    SafeStorage: own(safeStorage),
    Dialog: own(parts.dialog),
    Shell: own(parts.shell),
    Menu: own(parts.Menu),
    PowerSaveBlocker: own(parts.powerSaveBlocker),
    UtilityProcess: own(utility.utilityProcess),
    IpcMain: own(ipcMain),
  })
    .flatMap(([owner, members]) => members.map((member) => `${owner}.${member}`))
    .filter((name) => !inside.includes(name))
}

describe('the tables of the stand-in for Electron', () => {
  let calls: ReturnType<typeof electronCalls>
  beforeAll(() => {
    calls = electronCalls(root, 'electron/tsconfig.json', ['electron/'])
  })

  it('have a row for every call of Electron in electron/', () => {
    const electrons = [...calls.keys()].filter((call) => !call.startsWith('Process.'))
    expect(electrons.length).toBeGreaterThan(50)
    expect(electrons).toContain("App.on('will-quit')")
    expect(without(electrons)).toEqual([])
  })

  it('have a row for everything that the stand-in has', async () => {
    const members = await standInMembers()
    expect(members).toContain('App.quit')
    expect(members).toContain('Session.setProxy')
    expect(without(members)).toEqual([])
  })

  it('name lines of Electron’s typings that are about the member', () => {
    const typings = path.join(root, 'node_modules/electron/electron.d.ts')
    const lines = readFileSync(typings, 'utf8').split('\n')
    const about = ({ call }: { call: string }) =>
      /\('(.+)'\)$/.exec(call)?.[1] ?? call.split('.').at(-1) ?? ''
    expect(rows.filter((row) => row.lines.length === 0)).toEqual([])
    const wrong = rows.filter((row) =>
      row.lines.some((line) => !lines[line - 1]?.includes(about(row))),
    )
    expect(wrong).toEqual([])
  })

  it('say of each row whether it is modelled', () => {
    const said = /^(yes|partly|no|stricter)\b/
    expect(rows.filter(({ here }) => !said.test(here))).toEqual([])
    expect(known.size).toBe(rows.length)
  })

  it('need none for build/: no Electron runs there', () => {
    const files = readdirSync(path.join(root, 'build'), { recursive: true })
      .map((name) => path.join(root, 'build', String(name)))
      .filter((file) => file.endsWith('.ts'))
    const using = files.filter((file) => /from 'electron'/.test(readFileSync(file, 'utf8')))
    expect(using).toEqual([])
  })
})
