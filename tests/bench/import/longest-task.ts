import type { Page } from '@playwright/test'
import { type LongestTask, watchTasks } from '../benches/tasks.ts'

declare global {
  interface Window {
    lastLongTask: number
  }
}

/** Nothing must happen on the page for so long until all of a file is drawn, in ms. */
const quietMs = 3000
/** Whatever goes on then is not the file's any more, in ms. */
const latestMs = 120_000

/**
 * Does something with a page until it is quiet again, and gives its longest task meanwhile. Nothing is
 * asked of the page while it works: that would be a task of it too.
 */
export async function longestTaskOf(page: Page, act: () => Promise<void>): Promise<LongestTask> {
  await page.evaluate(() => {
    window.lastLongTask = performance.now()
    new PerformanceObserver(() => {
      window.lastLongTask = performance.now()
    }).observe({ type: 'longtask' })
  })
  const result = await watchTasks(page)
  await act()
  await page
    .waitForFunction((quiet) => performance.now() - window.lastLongTask > quiet, quietMs, {
      polling: 1000,
      timeout: latestMs,
    })
    .catch(() => console.log('not quiet in good time'))
  return result()
}
