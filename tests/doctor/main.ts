import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from '../../build/build-if-stale.ts'
import { ensureBrowser } from '../support/browser.ts'
import { onRealRuntime } from '../support/desktop-runtime.ts'
import { examine } from './examine.ts'
import { launch } from './launch.ts'
import { askQuestions } from './questions.ts'
import { type Examined, report } from './report.ts'
import { ok, wrong } from './step.ts'
import { surroundings } from './surroundings.ts'

/*
 * `npm run doctor`: what only the real Electron can tell, on the computer of somebody who has it. The
 * app is started on a folder of its own, asked and closed; a person answers what only a person sees.
 * The report names no person, no path, no address and no key, and is made to be pasted into an issue.
 * `--app=FILE` names an installed app, for what only that has; `--no-questions` asks nobody.
 */
process.exitCode = await main()

async function main(): Promise<number> {
  if (!buildIfStale()) return 1
  if (!onRealRuntime && !ensureBrowser().ok) return 1
  const folder = mkdtempSync(path.join(tmpdir(), 'sotto-doctor-'))
  try {
    const examined = [...(await examineApp(folder)), ...(await askQuestions(mayAsk()))]
    console.log(report(surroundings(), examined))
    return examined.some(({ finding }) => finding.outcome === 'wrong') ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

async function examineApp(folder: string): Promise<readonly Examined[]> {
  const title = 'The app starts and draws its window'
  const started = performance.now()
  try {
    const means = await launch(folder)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const installed = process.argv.find((one) => one.startsWith('--app='))?.slice('--app='.length)
    return [{ title, finding: ok(`${seconds} s`) }, ...(await examine(means, installed))]
  } catch (error) {
    return [{ title, finding: wrong(error instanceof Error ? error.name : 'it did not') }]
  }
}

function mayAsk(): boolean {
  return process.stdin.isTTY && !process.argv.includes('--no-questions')
}
