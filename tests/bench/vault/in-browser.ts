import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { createProfile, firstPage, type Profile } from '../../support/profile.ts'
import { serveScript } from '../../support/serve-script.ts'

const entry = fileURLToPath(new URL('page.ts', import.meta.url))

/** The bench's page in a browser with a profile of its own on the disk. */
export interface BenchBrowser {
  readonly page: Page
  readonly browser: Browser
  readonly profile: Profile
}

/** Runs work on the bench's page, and leaves nothing behind; `afterwards` sees the closed profile. */
export async function inBenchBrowser<T>(
  work: (means: BenchBrowser) => Promise<T>,
  afterwards: (profile: Profile) => void = () => undefined,
): Promise<T> {
  const site = await serveScript(entry)
  const profile = createProfile()
  try {
    const context = await profile.launch()
    const page = await firstPage(context)
    await page.goto(site.url)
    await page.waitForFunction(() => 'bench' in window)
    const browser = context.browser()
    if (!browser) throw new Error('no browser behind this context')
    const result = await work({ page, browser, profile })
    await context.close()
    afterwards(profile)
    return result
  } finally {
    await site.stop()
    profile.remove()
  }
}

/** The bytes of the profile's databases. */
export function databaseBytes(profile: Profile): number {
  return profile
    .files()
    .filter(({ name }) => name.includes('IndexedDB'))
    .reduce((sum, { bytes }) => sum + bytes.length, 0)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
