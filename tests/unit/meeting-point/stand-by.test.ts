import { describe, expect, it } from 'vitest'
import { nextStep, patience, type StandByView } from '../../../electron/meeting-point/stand-by.ts'

const view = (given: Partial<StandByView>): StandByView => ({
  now: 100_000,
  aloneSince: undefined,
  hesitation: 1000,
  steppedInAs: undefined,
  others: [],
  ...given,
})

describe('standing by', () => {
  it('waits while a meeting point answers', () => {
    expect(nextStep(view({ others: ['a'] }))).toBe('wait')
  })

  it('steps in when nobody has answered for long enough, each a little later than the other', () => {
    const since = (ago: number) => view({ aloneSince: 100_000 - ago })
    expect(nextStep(since(patience))).toBe('wait')
    expect(nextStep(since(patience + 999))).toBe('wait')
    expect(nextStep(since(patience + 1000))).toBe('host')
  })

  it('of two that stepped in at once, the one with the greater id steps back', () => {
    expect(nextStep(view({ steppedInAs: 'b', others: ['a', 'c'] }))).toBe('step-back')
    expect(nextStep(view({ steppedInAs: 'a', others: ['b', 'c'] }))).toBe('wait')
  })
})
