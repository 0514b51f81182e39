import type { Browser, Page } from '@playwright/test'

declare global {
  interface Window {
    lastLongTask: number
  }
}

/** Nothing must happen on the page for so long until all of a file is drawn, in ms. */
const quietMs = 3000
/** Whatever goes on then is not the file's any more, in ms. */
const latestMs = 120_000

/** A task of a page's own thread, in ms. */
export interface PageTask {
  /** Of the processor: what it takes on a computer that has nothing else to do. */
  readonly cpuMs: number
  readonly wallMs: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * Does something with a page until it is quiet again, and gives its longest task meanwhile, by Chromium's
 * own trace. Nothing is asked of the page while it works: that would be a task of it too.
 */
export async function longestTaskOf(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<PageTask> {
  await page.evaluate(() => {
    window.lastLongTask = performance.now()
    new PerformanceObserver(() => {
      window.lastLongTask = performance.now()
    }).observe({ type: 'longtask' })
  })
  await browser.startTracing(page, { categories: ['-*', 'toplevel'] })
  await act()
  await page
    .waitForFunction((quiet) => performance.now() - window.lastLongTask > quiet, quietMs, {
      polling: 1000,
      timeout: latestMs,
    })
    .catch(() => console.log('not quiet in good time'))
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[]
  }
  return longest(trace.traceEvents)
}

function longest(events: readonly TraceEvent[]): PageTask {
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const own = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  )
  let found: PageTask = { cpuMs: 0, wallMs: 0 }
  for (const event of events) {
    if (event.ph !== 'X' || !event.name.endsWith('RunTask') || !own.has(thread(event))) continue
    const [cpuMs, wallMs] = [(event.tdur ?? 0) / 1000, (event.dur ?? 0) / 1000]
    if (cpuMs > found.cpuMs) found = { cpuMs, wallMs }
  }
  return found
}
