import type { Page } from '@playwright/test'

/** Resolves once the page is drawn as it is to be: no animation runs, and every letter has its typeface. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A name of its own would be kept by a helper that the page does not have.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    await Promise.all(document.getAnimations().map((one) => one.finished))
    await document.fonts.ready
  })
}
