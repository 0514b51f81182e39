import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

/** Runs the demo as its script does; gives its exit status and what it said. */
function runDemo(...args: string[]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tests/demo/main.ts', ...args],
    { encoding: 'utf8', timeout: 150_000 },
  )
  return { status, stdout }
}

test.describe.configure({ mode: 'serial', timeout: 180_000 })

test('P2, P3: the main job, by itself: the report holds what was cleared, the meeting point saw no word', () => {
  const { status, stdout } = runDemo()
  expect(stdout).toContain('the report holds what was cleared and nothing else')
  expect(status).toBe(0)
})

test('P2: with the hold lifted before the export, the demo’s own check fails', () => {
  const { status, stdout } = runDemo('--without-hold')
  expect(stdout).toContain('leaked: “What a moderator told us” in report.md')
  expect(status).toBe(1)
})
