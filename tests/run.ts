import { endToEnd } from './runner/end-to-end.ts'
import { staticStep } from './runner/static-step.ts'
import { addTallies, lastLine, type Tally } from './runner/tally.ts'
import { vitest } from './runner/vitest.ts'
import { ensureBrowser } from './support/browser.ts'

/*
 * `npm test`: every stage in order, each with its own output, also after a failure; the last line
 * is the sum. `tsx tests/run.ts STAGE [arguments]` runs one stage alone.
 */
const stages: Readonly<Record<string, (extra: readonly string[]) => Tally>> = {
  format: () => staticStep('format'),
  lint: () => staticStep('lint'),
  types: () => staticStep('types'),
  boundaries: () => staticStep('boundaries'),
  unit: (extra) => vitest('unit', extra),
  sync: (extra) => vitest('sync', extra),
  e2e: (extra) => endToEnd(ensureBrowser, extra),
}
/** What takes minutes, and is run by name. */
const long: typeof stages = {
  // The rules of disclosure, in every order of acts.
  model: (extra) =>
    vitest('unit', ['tests/unit/disclosure/model', ...extra], { SOTTO_MODEL: 'full' }),
  // Laptops in networks of their own; Linux, as root.
  network: (extra) =>
    endToEnd(ensureBrowser, ['--project', 'network', ...extra], { SOTTO_NETWORK: '1' }),
}

const [only, ...extra] = process.argv.slice(2)
const chosen = only === undefined ? Object.keys(stages) : [only]

let total: Tally = { passed: 0, failed: 0, skipped: 0 }
for (const name of chosen) {
  const stage = stages[name] ?? long[name]
  if (!stage) {
    console.error(`No such stage: choose one of ${Object.keys({ ...stages, ...long }).join(', ')}.`)
    process.exit(2)
  }
  console.log(`\n── ${name} ──`)
  total = addTallies(total, stage(extra))
}
console.log(`\n${lastLine(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
