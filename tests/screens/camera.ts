import path from 'node:path'
import type { Page } from '@playwright/test'

/** How a screen is looked at. */
interface Look {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly dark?: true
}

const looks: readonly Look[] = [
  { name: 'light', width: 1280, height: 800 },
  { name: 'dark', width: 1280, height: 800, dark: true },
  { name: 'low', width: 1024, height: 640 },
  { name: 'phone', width: 390, height: 844 },
]

/** Takes a screen's pictures, one for each look. @param only takes those alone whose name begins so */
export function createCamera(folder: string, only: string) {
  let count = 0
  return {
    taken: () => count,
    take: async (page: Page, screen: string): Promise<void> => {
      if (!screen.startsWith(only)) return
      for (const { name, width, height, dark } of looks) {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        )
        await page.screenshot({ path: path.join(folder, `${screen}.${name}.png`) })
        count += 1
      }
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    },
  }
}
