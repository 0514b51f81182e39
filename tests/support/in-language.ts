import { expect, type Page } from '@playwright/test'
import { directionOf, type Language } from '../../shared/base/language.ts'

/** Puts a page in a language where it stands, as another window of the same device would. */
export async function putInLanguage(page: Page, language: Language): Promise<void> {
  await page.evaluate((chosen) => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'sotto-language', newValue: chosen }))
  }, language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language))
}
