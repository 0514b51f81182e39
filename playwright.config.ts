import { defineConfig } from '@playwright/test'
import { findEngine, launchArguments } from './tests/support/browser.ts'

const executablePath = findEngine()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Beside the tests, one for every system: what is kept is text.
  snapshotPathTemplate: '{testDir}/roles-and-names/{arg}{ext}',
  // Each file has a meeting point and browsers of its own; two cores carry two of them.
  workers: 2,
  // Real browsers on two busy cores: these bound a failure, no test waits for them.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalTimeout: 40 * 60_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    launchOptions: { args: [...launchArguments], ...(executablePath ? { executablePath } : {}) },
    // Recording every act takes a third of the time of a run: SOTTO_TRACE=1 asks for it.
    trace: process.env.SOTTO_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', testIgnore: ['desktop/**', 'installed/**'] },
    { name: 'desktop', testMatch: 'desktop/**' },
    // What an installer has left on this computer, where that is named.
    // `npm run test:network`: takes minutes.
    ...(process.env.SOTTO_NETWORK
      ? [{ name: 'network', testDir: 'tests/network', timeout: 600_000, workers: 1 }]
      : []),
    ...(process.env.SOTTO_INSTALLED ? [{ name: 'installed', testMatch: 'installed/**' }] : []),
  ],
})
