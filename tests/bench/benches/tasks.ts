import type { Page } from '@playwright/test'
import { round } from '../statistics.ts'

/** The longest task of a page's main thread, in ms. */
export interface LongestTask {
  /** By the clock: on a busy machine most of it is waiting for a processor. */
  readonly ms: number
  /** Of the processor alone: what it costs here, however busy the machine is. */
  readonly processorMs: number
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds, by the clock and of the processor. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly message?: string } }
}

const marker = 'the thread that is watched'

/** Watches the tasks of a page from now on, as the browser itself records them; the way to its result. */
export async function watchTasks(page: Page): Promise<() => Promise<LongestTask>> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  // Playwright's type of the event says less than Chromium's protocol does of what is recorded here.
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  )
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'],
      excludedCategories: ['*'],
      recordMode: 'recordAsMuchAsPossible',
    },
  })
  await page.evaluate((said) => console.timeStamp(said), marker)
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    await session.detach()
    return longestTask(events)
  }
}

function longestTask(events: readonly TraceEvent[]): LongestTask {
  const watched = events.find(({ args }) => args?.data?.message === marker)
  if (!watched) throw new Error('the browser has recorded nothing of the page that is watched')
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === watched.pid && tid === watched.tid,
  )
  const longest = (of: (event: TraceEvent) => number | undefined) =>
    round(Math.max(0, ...tasks.map((event) => of(event) ?? 0)) / 1000) ?? 0
  return { ms: longest(({ dur }) => dur), processorMs: longest(({ tdur }) => tdur) }
}
