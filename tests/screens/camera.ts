import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from '../../shared/base/language.ts'
import { putInLanguage } from '../support/in-language.ts'
import { settled } from '../support/settled.ts'

/** How a screen is looked at. */
interface View {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly dark?: true
  readonly language?: Language
}

const views: readonly View[] = [
  { name: 'light', width: 1280, height: 800 },
  { name: 'dark', width: 1280, height: 800, dark: true },
  { name: 'low', width: 1024, height: 640 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'arabic', width: 1280, height: 800, language: 'ar' },
  { name: 'arabic-phone', width: 390, height: 844, dark: true, language: 'ar' },
]

/** Takes a screen's pictures, one for each view. @param only takes those alone whose name begins so */
export function createCamera(folder: string, only: string) {
  let count = 0
  return {
    taken: () => count,
    take: async (page: Page, screen: string): Promise<void> => {
      if (!screen.startsWith(only)) return
      for (const { name, width, height, dark, language } of views) {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
        await putInLanguage(page, language ?? 'en')
        await settled(page)
        await page.screenshot({ path: path.join(folder, `${screen}.${name}.png`) })
        count += 1
      }
      await putInLanguage(page, 'en')
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    },
  }
}
