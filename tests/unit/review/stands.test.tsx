// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ReviewNotice, ReviewScreen } from '../../../renderer/features/review/index.ts'
import { startI18n } from '../../../renderer/i18n/index.ts'
import type { Platform } from '../../../renderer/platform/platform.ts'
import { PlatformProvider } from '../../../renderer/platform/platform-context.ts'
import { hour, hourOf } from '../../../shared/presence/clocks.ts'
import { reviewStands } from '../../../shared/review/stands.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

vi.mock(import('../../../renderer/session/react/index.ts'), async (original) => ({
  ...(await original()),
  useOthersHours: () => others,
  useDirectory: (() => ({ facts: undefined })) as never,
  useReview: (() => ({ opening, opened: [], read: [], requests: [], holds: new Map() })) as never,
  useWorkshop: (() => ({
    access: { signs: { organizer: organizes ? {} : undefined } },
    acts: { review: { countOpened: () => {} }, files: {} },
    ownReview: { read: () => '', opened: () => '', hold: () => '', request: () => '' },
    visits: false,
    organizerClock,
  })) as never,
}))
vi.mock('../../../renderer/features/review/use-own-holds.ts', () => ({ useOwnHolds: () => [] }))

const organizerClock = { now: () => organizerNow, subscribe: () => () => undefined }
const start = 20_000 * hour
const minute = 60_000
let opening = openUntil(start + 20 * minute)
let others: readonly number[] = []
let organizes = false
let organizerNow: number | undefined
let root: Root | undefined

beforeAll(startI18n)
beforeEach(() => {
  vi.useFakeTimers({ now: start })
  opening = openUntil(start + 20 * minute)
  others = []
  organizes = false
  organizerNow = undefined
})
afterEach(() => {
  act(() => root?.unmount())
  vi.useRealTimers()
})

function openUntil(until: number) {
  return { version: 1, until, edition: 'e', report: { title: 'What would leave', parts: [] } }
}

function show(): HTMLElement {
  const place = document.createElement('div')
  root = createRoot(place)
  act(() =>
    root?.render(
      <>
        <ReviewNotice onRead={() => {}} />
        <PlatformProvider value={{} as Platform}>
          <ReviewScreen />
        </PlatformProvider>
      </>,
    ),
  )
  return place
}

for (const ahead of [45 * minute, 24 * hour])
  test(`P1: a clock that is ${ahead / minute} minutes ahead hides the review from nobody`, () => {
    vi.setSystemTime(start + ahead)
    for (const heard of [start, undefined])
      for (const here of [[], [hourOf(start)], [hourOf(start), hourOf(start)]]) {
        organizerNow = heard
        others = here
        const place = show()
        expect(place.textContent).toContain('What would leave')
        expect(place.textContent).toContain('The report is open to everybody here')
        act(() => root?.unmount())
      }
  })

test('P1: where the organizer’s clock says that it is over, or others’ hours do, it is over', () => {
  organizerNow = start + 21 * minute
  expect(show().textContent).toContain('The review is over')
  act(() => root?.unmount())
  organizerNow = undefined
  vi.setSystemTime(start + hour)
  others = [hourOf(start + hour)]
  expect(show().textContent).toContain('The review is over')
  act(() => root?.unmount())
  others = []
  organizes = true
  expect(show().textContent).toContain('The review is over')
})

test('P1: on the organizer’s device the room is asked until the time that was said, and not a moment longer', () => {
  organizes = true
  opening = openUntil(start + 5000)
  const place = show()
  expect(place.textContent).toContain('What would leave')
  act(() => vi.advanceTimersByTime(4999))
  expect(place.textContent).toContain('What would leave')
  act(() => vi.advanceTimersByTime(1))
  expect(place.textContent).toContain('The review is over')
})

test('P1: an end further off than a timer of the browser can wait is told in time', () => {
  organizes = true
  opening = openUntil(start + 2 ** 32)
  const place = show()
  act(() => vi.advanceTimersByTime(2 ** 31))
  expect(place.textContent).toContain('What would leave')
  act(() => vi.advanceTimersByTime(2 ** 31))
  expect(place.textContent).toContain('The review is over')
})

test('P1: a clock that is behind does not hold the review open against the organizer’s', () => {
  const clocks = { own: start - hour, others: [], organizer: start + hour }
  expect(reviewStands({ until: start }, clocks)).toBe('over')
})
