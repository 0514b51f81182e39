import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { findBrowser, launchArguments } from '../../support/browser.ts'
import { serveScript } from '../../support/serve-script.ts'

const entry = fileURLToPath(new URL('page.ts', import.meta.url))

/** Runs work on the bench's page, with libraries as they are shipped. */
export async function onBodyPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const site = await serveScript(entry, [], {
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    loader: { '.css': 'empty', '.woff2': 'empty' },
  })
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: [...launchArguments],
    ...(executablePath ? { executablePath } : {}),
  })
  try {
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(`page: ${error.message}`))
    await page.goto(site.url)
    await page.waitForFunction(() => 'bodyBench' in window)
    return await work(page)
  } finally {
    await browser.close()
    await site.stop()
  }
}
