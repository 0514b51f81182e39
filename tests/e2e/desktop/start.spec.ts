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
