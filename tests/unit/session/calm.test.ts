import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCalm } from '../../../renderer/features/workshop/calm.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const saved = { rank: 0, value: 'Saved here.' }
const saving = { rank: -1, value: 'Saving…' }

function setup() {
  const changes: { at: number; says: string }[] = []
  const calm = createCalm(
    saved,
    (a, b) => a === b,
    () => changes.push({ at: Date.now(), says: calm.shown() }),
    () => Date.now(),
  )
  return { calm, changes }
}

test('P6: that something is not saved yet stands at once, however calm the line is', () => {
  const { calm } = setup()
  calm.say(saving)
  expect(calm.shown()).toBe('Saving…')
})

test('the line of truth changes once while somebody types for 15 s, and once when they stop', () => {
  const { calm, changes } = setup()
  for (let ms = 0; ms < 15_000; ms += 120) {
    calm.say(saving)
    vi.advanceTimersByTime(60)
    calm.say(saved)
    vi.advanceTimersByTime(60)
  }
  vi.advanceTimersByTime(3000)
  expect(changes.map(({ says }) => says)).toEqual(['Saving…', 'Saved here.'])
})

test('what is better comes no sooner than two seconds after the line has changed', () => {
  const { calm, changes } = setup()
  for (let round = 0; round < 6; round++) {
    calm.say(saving)
    vi.advanceTimersByTime(100)
    calm.say(saved)
    vi.advanceTimersByTime(5000)
  }
  for (const [i, change] of changes.entries())
    if (change.says === saved.value)
      expect(change.at - (changes[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(2000)
  expect(changes).toHaveLength(12)
})
