// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { useIsOpen } from '../../../renderer/features/review/use-is-open.ts'
import type { ReviewOpening } from '../../../shared/review/review.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

const start = 1_000_000
const until = (time: number): ReviewOpening => ({
  version: 1,
  until: time,
  edition: 'e',
  report: { title: '', parts: [] },
})

/** Shows whether the review is open, and gives the way to look and to change what is opened. */
function show(first: ReviewOpening | undefined) {
  vi.useFakeTimers({ now: start })
  const place = document.createElement('div')
  const root = createRoot(place)
  function Shown({ opening }: { opening: ReviewOpening | undefined }) {
    return useIsOpen(opening) ? 'open' : 'closed'
  }
  const render = (opening: ReviewOpening | undefined) =>
    act(() => root.render(<Shown opening={opening} />))
  render(first)
  return { render, text: () => place.textContent }
}

afterEach(() => vi.useRealTimers())

test('P1: the room is asked until the time that was said, and not a moment longer', () => {
  const { text } = show(until(start + 5000))
  expect(text()).toBe('open')
  act(() => vi.advanceTimersByTime(4999))
  expect(text()).toBe('open')
  act(() => vi.advanceTimersByTime(1))
  expect(text()).toBe('closed')
})

test('P1: a review that is made longer, ended or opened anew is told at once', () => {
  const { render, text } = show(undefined)
  expect(text()).toBe('closed')
  render(until(start + 5000))
  expect(text()).toBe('open')
  render(until(start + 9000))
  act(() => vi.advanceTimersByTime(6000))
  expect(text()).toBe('open')
  render(until(start + 6000))
  expect(text()).toBe('closed')
  // Longer than a timer of the browser can wait.
  render(until(start + 2 ** 32))
  act(() => vi.advanceTimersByTime(2 ** 31))
  expect(text()).toBe('open')
  act(() => vi.advanceTimersByTime(2 ** 31))
  expect(text()).toBe('closed')
})
