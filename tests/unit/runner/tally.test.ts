import { describe, expect, it } from 'vitest'
import { addTallies, lastLine, withExitStatus } from '../../runner/tally.ts'

const none = { passed: 0, failed: 0, skipped: 0 }

describe('the last line of npm test', () => {
  it('sums the stages', () => {
    const sum = addTallies({ passed: 3, failed: 1, skipped: 0 }, { ...none, passed: 4 })
    expect(lastLine(sum)).toBe('7 passed, 1 failed')
  })

  it('names skipped tests only where there are some', () => {
    expect(lastLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
  })

  it('a tool that fails without a failed test has failed', () => {
    expect(withExitStatus({ ...none, passed: 9 }, 1).failed).toBe(1)
    expect(withExitStatus(none, null).failed).toBe(1)
    expect(withExitStatus({ ...none, failed: 2 }, 1).failed).toBe(2)
    expect(withExitStatus({ ...none, passed: 9 }, 0).failed).toBe(0)
  })
})
