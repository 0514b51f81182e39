import { test as base, expect, type Page } from '@playwright/test'
import { startMeetingPoint, type TestMeetingPoint } from './meeting-point.ts'

/** A device is a browser context of its own: its own storage, its own keys, its own page. */
export interface DeviceOptions {
  /** What follows the address of the meeting point: an invite's `#…`, for one. */
  readonly at?: string
  readonly colorScheme?: 'light' | 'dark'
}

interface Fixtures {
  /** The built renderer and the place where devices meet; one for each file of tests. */
  readonly meetingPoint: TestMeetingPoint
  /** Opens the app on a new device. Errors in its console fail the test at the end. */
  readonly openDevice: (options?: DeviceOptions) => Promise<Page>
}

/**
 * Refused connections are what some tests are about; Chromium prints each. The preview of the report
 * runs no script, and says so when the test runner tries to look into it.
 */
const expectedNoise =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED|Blocked script execution in 'about:srcdoc'/

export const test = base.extend<Pick<Fixtures, 'openDevice'>, Pick<Fixtures, 'meetingPoint'>>({
  meetingPoint: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const meetingPoint = await startMeetingPoint()
      await use(meetingPoint)
      await meetingPoint.stop()
    },
    { scope: 'worker' },
  ],
  openDevice: async ({ browser, meetingPoint }, use) => {
    const errors: string[] = []
    const contexts: { close: () => Promise<void> }[] = []
    await use(async ({ at = '', colorScheme } = {}) => {
      const context = await browser.newContext(colorScheme ? { colorScheme } : {})
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
      page.on('console', (message) => {
        const text = message.text()
        if (message.type() === 'error' && !expectedNoise.test(text)) errors.push(text)
      })
      await page.goto(`${meetingPoint.url}${at}`)
      return page
    })
    for (const context of contexts) await context.close()
    expect(errors, 'errors in the consoles of the devices').toEqual([])
  },
})

export { expect, type Page } from '@playwright/test'
