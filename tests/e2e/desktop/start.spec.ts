import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { desktopExecutable, expect, projectRoot, test } from '../../support/desktop.ts'

test('the app opens its own page, isolated from Node', async ({ startDesktop }) => {
  const { window, app } = await startDesktop()
  await expect(window).toHaveTitle(/Sotto/)
  await expect(window.locator('body')).not.toBeEmpty()
  const seen = await window.evaluate(() => ({
    secure: globalThis.isSecureContext,
    node: typeof Reflect.get(globalThis, 'require') + typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(Reflect.get(globalThis, 'sotto') as object).sort(),
  }))
  expect(seen).toEqual({
    secure: true,
    node: 'undefinedundefined',
    bridge: ['listen', 'requests'],
  })
  const url = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  )
  expect(url).toBe('app://bundle/')
})

test('a start that fails says so, and leaves no process behind', async ({ folder }) => {
  test.skip(process.platform !== 'linux', 'elsewhere a dialog waits for somebody')
  // Its storage can be no folder: a file is in the way.
  const inTheWay = path.join(folder, 'file')
  writeFileSync(inTheWay, '')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...sandbox, projectRoot, `--user-data-dir=${path.join(inTheWay, 'data')}`]
  const started = spawn(desktopExecutable, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const code = await new Promise((resolve) => started.on('close', resolve))
  expect(code).toBe(1)
  expect(said).toContain('Sotto cannot start')
  expect(said).not.toContain(inTheWay)
})

test('the app ends with its window, and the next start has its place', async ({ startDesktop }) => {
  const { app, data } = await startDesktop()
  const running = app.process()
  const ended = new Promise((resolve) => running.once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toBe(0)
  const next = await startDesktop({ data })
  await expect(next.window.getByRole('button').first()).toBeVisible()
})

test('P5: no dictionary is fetched, into a storage that is not there yet either', async ({
  startDesktop,
  folder,
}) => {
  const { data } = await startDesktop({ data: path.join(folder, 'new', 'storage') })
  expect(existsSync(path.join(data, 'Dictionaries'))).toBe(false)
})

test('P6: a page that has crashed opens again by itself', async ({ startDesktop }) => {
  const { app, window } = await startDesktop()
  // Asked of the main process: whoever drives the page loses it with the crash.
  const opened = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve(contents.getURL()))
      }),
  )
  const crashed = window.waitForEvent('crash')
  const session = await window.context().newCDPSession(window)
  session.send('Page.crash').catch(() => undefined)
  await crashed
  expect(await opened).toBe('app://bundle/')
})
