import type { Page } from '@playwright/test'

declare global {
  interface Window {
    handedOut?: { printed: string[]; copied: string[] }
  }
}

/** From now on keeps what the page hands to its print dialog and to the clipboard, in the page itself. */
export async function keepHandedOut(page: Page) {
  await page.evaluate(() => {
    const kept = { printed: [] as string[], copied: [] as string[] }
    window.handedOut = kept
    navigator.clipboard.writeText = async (text) => void kept.copied.push(text)
    const watch = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof HTMLIFrameElement && node.ariaHidden) kept.printed.push(node.srcdoc)
    })
    watch.observe(document.body, { childList: true })
  })
  const all = (what: 'printed' | 'copied') =>
    page.evaluate((kind) => window.handedOut?.[kind] ?? [], what)
  return {
    /** Every page that was printed, as HTML. */
    printed: () => all('printed'),
    /** Every text that was copied by a button. */
    copied: () => all('copied'),
  }
}
