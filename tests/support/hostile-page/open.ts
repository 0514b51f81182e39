import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { build } from 'esbuild'
import { simplePeerAlias } from '../../../build/simple-peer-alias.ts'

/** Opens the hostile participant's program where the meeting point lets pages connect from. */
export async function openHostilePage(browser: Browser, url: string): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    define: { global: 'globalThis' },
    alias: simplePeerAlias,
    logLevel: 'error',
  })
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  await page.goto(url)
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  return page
}
