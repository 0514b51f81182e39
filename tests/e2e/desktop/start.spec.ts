import { expect, test } from '../../support/desktop.ts'

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
