import type { BrowserContext, Page } from '@playwright/test'
import { firstPage } from '../profile.ts'

/**
 * Opens the vault's test page in a browser, ready to be driven.
 * @param onSaved is told what was shown as saved, at the moment at which it was
 */
export async function openVaultPage(
  context: BrowserContext,
  url: string,
  onSaved?: (saved: string) => void,
): Promise<Page> {
  const page = await firstPage(context)
  if (onSaved) await page.exposeFunction('onSaved', onSaved)
  await page.goto(url)
  await page.waitForFunction(() => 'vault' in window)
  return page
}
