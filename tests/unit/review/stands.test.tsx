// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, test, vi } from 'vitest'
import { ReviewScreen } from '../../../renderer/features/review/review-screen.tsx'
import { startI18n } from '../../../renderer/i18n/index.ts'
import { hourOf } from '../../../shared/presence/clocks.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

vi.mock(import('../../../renderer/session/react/index.ts'), async (original) => ({
  ...(await original()),
  useOthersHours: () => others,
  useReview: (() => ({ opening, opened: [], read: [], holds: new Map() })) as never,
  useWorkshop: (() => ({
    access: { signs: { organizer } },
    directorySession: { doc: {} },
    ownReview: { read: () => '', opened: () => '' },
  })) as never,
}))
vi.mock('../../../renderer/features/review/use-own-holds.ts', () => ({ useOwnHolds: () => [] }))
vi.mock('../../../shared/review/review-acts.ts', () => ({ countOpened: () => {} }))

const opening = {
  version: 1,
  until: 1000,
  edition: 'e',
  report: { title: 'What would leave', parts: [] },
}
let others: readonly number[] = []
let organizer: object | undefined

beforeAll(startI18n)

function show(): HTMLElement {
  const place = document.createElement('div')
  act(() => createRoot(place).render(<ReviewScreen />))
  return place
}

test('P1: a clock that is ahead hides the report from nobody who is alone with it: it is asked', () => {
  const place = show()
  expect(place.textContent).toContain('by this device’s clock alone')
  expect(place.textContent).not.toContain('What would leave')
  act(() => place.querySelector('button')?.click())
  expect(place.textContent).toContain('What would leave')
})

test('P1: where another clock says so too, or the time was set by this one, the review is over', () => {
  others = [hourOf(Date.now())]
  expect(show().textContent).toContain('The review is over')
  expect(show().querySelector('button')).toBeNull()
  others = []
  organizer = {}
  expect(show().querySelector('button')).toBeNull()
})
