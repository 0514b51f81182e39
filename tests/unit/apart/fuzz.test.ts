// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fuzz, type Outcome } from '../../support/apart/fuzz.ts'
import { ours } from '../../support/apart/ours.ts'
import { tree } from '../../support/apart/tree/tree.ts'

const seeds = Number(process.env.SOTTO_FUZZ_SEEDS ?? 200)
const operations = Number(process.env.SOTTO_FUZZ_OPERATIONS ?? 60)
const first = Number(process.env.SOTTO_SEED ?? 1)
const perTest = 25

beforeEach(() => {
  // happy-dom refuses some places for its selection; Lexical says so and goes on.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

function wrongIn(seed: number, { lost, doubled, apart }: Outcome): readonly string[] {
  return [
    ...(lost > 0 ? [`seed ${seed}: ${lost} lost`] : []),
    ...(doubled > 0 ? [`seed ${seed}: ${doubled} doubled`] : []),
    ...apart.map((why) => `seed ${seed}: ${why}`),
  ]
}

describe('P6: every sign typed and deleted by nobody stands exactly once', () => {
  for (let from = first; from < first + seeds; from += perTest) {
    const to = Math.min(from + perTest, first + seeds) - 1
    it(`on every replica, every screen and after a reload: three people, ${operations} acts, seeds ${from} to ${to}`, {
      timeout: 300_000,
    }, () => {
      const wrong: string[] = []
      let typed = 0
      for (let seed = from; seed <= to; seed++) {
        // Every other run is drawn into a page, and the others have typing that is not written yet.
        const how = seed % 2 === 0 ? { drawn: true } : { pending: true }
        const outcome = fuzz(ours, seed, { operations, ...how })
        typed += outcome.typed
        wrong.push(...wrongIn(seed, outcome))
      }
      expect(typed).toBeGreaterThan(0)
      expect(wrong).toEqual([])
    })
  }

  it('a seed plays the same run wherever it is played, however slowly', () => {
    // Three pauses, each longer than what the app undoes at once.
    const says = (milliseconds: number) => {
      let pauses = 3
      const wait = () => {
        const until = performance.now() + (pauses-- > 0 ? milliseconds : 0)
        while (performance.now() < until);
      }
      return fuzz(ours, first, { operations, pending: true, deeds: { wait } }).content
    }
    expect(says(600)).toBe(says(0))
  })

  it('the same runs over a tree of blocks lose signs: the figures can tell', {
    timeout: 300_000,
  }, () => {
    const loses = (seed: number) => fuzz(tree, seed, { operations: 60 }).lost > 0
    expect([1, 2, 3, 4].some(loses)).toBe(true)
  })
})
