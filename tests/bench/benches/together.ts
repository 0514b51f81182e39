import type { Page } from '@playwright/test'

/** Joins pages one after the other, so that the other side too gets as far as it can. */
export async function joinOneByOne(
  pages: readonly Page[],
  topic: string,
  urls: readonly string[],
): Promise<void> {
  for (const page of pages) {
    await page.evaluate((args) => window.bench.join(args.topic, args.urls), { topic, urls })
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
}

/** Resolves when each page is connected to all the others, or after `milliseconds`; says whether. */
export async function allConnected(pages: readonly Page[], milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  for (;;) {
    const counts = await Promise.all(
      pages.map((page) => page.evaluate(() => window.bench.connected())),
    )
    if (counts.every((count) => count >= pages.length - 1)) return true
    if (Date.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
