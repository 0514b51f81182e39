import type { Page } from '@playwright/test'

/** With SOTTO_PICTURES=folder, a picture of what a test passes through. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SOTTO_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
