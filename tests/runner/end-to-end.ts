import { existsSync, readdirSync } from 'node:fs'
import { z } from 'zod'
import type { BrowserResult } from '../support/browser.ts'
import { runtimeLine } from '../support/desktop-runtime.ts'
import { withReportFile } from './report-file.ts'
import { runScript, runTool } from './run-script.ts'
import { type Tally, withExitStatus } from './tally.ts'

const reportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

/** Playwright on what `npm run build` makes, in whatever browser can be had. */
export function endToEnd(
  ensureBrowser: () => BrowserResult,
  extra: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Tally {
  const none = { passed: 0, failed: 0, skipped: 0 }
  if (!hasSpecs('tests/e2e')) return none
  const browser = ensureBrowser()
  if (!browser.ok) {
    console.error(browser.advice)
    return { ...none, failed: 1 }
  }
  console.log(runtimeLine)
  if (runScript('build') !== 0) return { ...none, failed: 1 }
  const { status, report } = withReportFile((file) =>
    runTool('playwright', ['test', '--pass-with-no-tests', '--reporter=list,json', ...extra], {
      ...env,
      CHROME_PATH: browser.path,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    }),
  )
  const stats = reportSchema.safeParse(report).data?.stats
  const tally = {
    passed: stats?.expected ?? 0,
    // Passing at the second try is not passing.
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  }
  return withExitStatus(tally, status)
}

function hasSpecs(folder: string): boolean {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { recursive: true }).some((name) => /\.spec\.ts$/.test(String(name)))
}
