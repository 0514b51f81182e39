import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const standIn = path.resolve(import.meta.dirname, '../../../electron-stand-in/electron')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stand-in-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs an app whose main module is this, and gives what it printed and how it ended. */
async function run(main: string): Promise<{ said: string; code: number | null }> {
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "main": "main.mjs" }')
  writeFileSync(path.join(folder, 'main.mjs'), `import * as electron from 'electron'\n${main}`)
  const child = spawn(standIn, [folder], { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { said, code }
}

describe.skipIf(process.platform === 'win32')('the stand-in refuses what Electron refuses', () => {
  it('an app whose main module waits for the app to be ready never is', async () => {
    const { said, code } = await run(`
      electron.app.whenReady().then(() => console.log('ready'))
      console.log('evaluating')
      await electron.app.whenReady()
      console.log('evaluated')`)
    expect(said).toBe('evaluating\n')
    expect(code).not.toBe(0)
  })

  it('what needs the app to be ready before it is, and what comes too late after', async () => {
    const { said, code } = await run(`
      const { app, BrowserWindow, dialog, protocol, safeStorage, session, utilityProcess } = electron
      const tryAll = async (acts) => {
        for (const [name, act] of Object.entries(acts)) {
          try { await act(); console.log(name) } catch { console.log('refused: ' + name) }
        }
      }
      const before = tryAll({
        window: () => new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true } }),
        session: () => session.fromPartition('x'),
        fork: () => utilityProcess.fork('x.mjs'),
        question: () => dialog.showMessageBox({ message: 'x' }),
        seal: () => safeStorage.encryptStringAsync('x'),
        folder: () => app.setPath('userData', '/nowhere/at/all'),
        unknown: () => app.somethingNew(),
      })
      app.whenReady().then(async () => {
        await before
        await tryAll({
          scheme: () => protocol.registerSchemesAsPrivileged([]),
          sandbox: () => app.enableSandbox(),
          event: () => app.on('something-new', () => {}),
        })
        app.exit(7)
      })`)
    const all = ['window', 'session', 'fork', 'question', 'seal', 'folder', 'unknown']
    const refused = [...all, 'scheme', 'sandbox', 'event'].map((name) => `refused: ${name}`)
    expect(said.trim().split('\n')).toEqual(refused)
    expect(code).toBe(7)
  })
})
