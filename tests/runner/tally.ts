/** How many tests of a stage went how. A step without tests of its own counts as one. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/** `N passed, N failed`, and the skipped where there are some. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * A tool that fails without a failed test (it crashed, a file did not load, an error outside of
 * any test) is a failure all the same.
 */
export function withExitStatus(tally: Tally, status: number | null): Tally {
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
