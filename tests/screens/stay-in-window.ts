import type { BrowserContext } from '@playwright/test'

/** The gallery would take the whole screen; a window that has it cannot be given another size. */
export async function stayInWindow(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Element.prototype.requestFullscreen = async () => {}
  })
}
