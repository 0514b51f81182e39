import { spawn } from 'node:child_process'
import { homedir, hostname, networkInterfaces, tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { onRealRuntime, projectRoot } from '../../support/desktop-runtime.ts'

/** Runs the doctor as `npm run doctor` does, with nobody at the terminal. */
function runDoctor(): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(projectRoot, 'tests/doctor/main.ts'), '--no-questions'],
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    printed += part
  })
  return new Promise((resolve) => child.once('close', () => resolve(printed)))
}

test('the doctor examines twenty things, and its report names no person, path, address or key', async () => {
  test.setTimeout(300_000)
  const report = await runDoctor()
  const lines = [...report.matchAll(/^ ?(\d+) (ok {4}|WRONG |untold) .+\)$/gm)]
  expect(lines.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  )
  // On this computer, as far as can be told, everything is well.
  expect(lines.filter(([, , outcome]) => outcome === 'WRONG ').map(([line]) => line)).toEqual([])
  expect(lines.filter(([, , outcome]) => outcome?.startsWith('ok')).length).toBeGreaterThan(8)
  if (onRealRuntime) expect(report).not.toContain('stand-in')
  else expect(report).toMatch(/of steps (\d+, )+\d+ it can tell nothing/)

  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const telling = [
    ...[homedir(), tmpdir(), projectRoot, hostname(), userInfo().username],
    ...own.flatMap(({ address, mac }) => [address, mac]),
    // What the examination itself wrote, and the payload that an invite would have.
    ...['Quindecagon', 'zwitterion', 'sotto://join'],
  ].filter((one) => one.length > 1)
  for (const word of telling) expect(report.includes(word), 'something telling').toBe(false)
  expect(report).not.toMatch(/(^|[\s("'])([A-Za-z]:)?[\\/][\w.-]+[\\/]/m)
  // Versions have up to three numbers; addresses four, or colons.
  expect(report).not.toMatch(/\b\d+\.\d+\.\d+\.\d+\b|[0-9a-f]{1,4}:[0-9a-f]{0,4}:[0-9a-f]{1,4}/i)
  expect(report).not.toMatch(/[A-Za-z0-9+/_-]{24,}/)
})
