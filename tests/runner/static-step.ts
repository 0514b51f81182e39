import { runScript } from './run-script.ts'
import { type Tally, withExitStatus } from './tally.ts'

/** A check without tests of its own: it passes or fails as one. */
export function staticStep(name: string): Tally {
  const status = runScript(name)
  return withExitStatus({ passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 }, status)
}
