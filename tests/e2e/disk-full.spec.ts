import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import type { VaultPage } from '../support/vault-page/page.ts'
import { serveVaultPage } from '../support/vault-page/serve.ts'

declare const vault: VaultPage

test('P6: where the browser gives no more room, nothing is called saved until there is room again', async ({
  page,
}) => {
  const site = await serveVaultPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const browser = await page.context().newCDPSession(page)
  const { origin } = new URL(site.url)
  const giveRoom = (quotaSize: number) =>
    browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  await giveRoom(2_000_000)
  await page.goto(site.url)
  await page.waitForFunction(() => 'vault' in window)
  await page.evaluate(() => vault.unlock('correct horse battery staple'))
  await page.evaluate(() => vault.open({ retryDelay: 100 }))
  await page.evaluate(() => vault.insert('before '))
  expect(await page.evaluate(() => vault.flush())).toEqual({ state: 'saved' })

  // More than there is room for: the browser asks for its quota again only then.
  const much = randomBytes(4_000_000).toString('base64')
  await page.evaluate((words) => vault.insert(words), much)
  expect(await page.evaluate(() => vault.flush())).toEqual({
    state: 'failed',
    code: 'quota-exceeded',
  })
  await page.evaluate(() => vault.insert('and after'))
  expect((await page.evaluate(() => vault.flush()))?.state).toBe('failed')

  await giveRoom(200_000_000)
  // By itself, without another key pressed.
  await expect.poll(() => page.evaluate(() => vault.status())).toEqual({ state: 'saved' })
  await page.reload()
  await page.waitForFunction(() => 'vault' in window)
  await page.evaluate(() => vault.unlock('correct horse battery staple'))
  const again = await page.evaluate(() => vault.open())
  expect(again.damaged).toBe(0)
  expect(again.text === `before ${much}and after`).toBe(true)
  expect(errors).toEqual([])
  await site.stop()
})
