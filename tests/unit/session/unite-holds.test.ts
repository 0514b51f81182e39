import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { uniteHolds } from '../../../renderer/session/unite-holds.ts'
import type { HoldId } from '../../../shared/base/ids.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { holdSection } from '../../../shared/notebook/holds.ts'
import { seededBytes } from '../../support/seeded.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('P6: whoever makes it seem for ever that devices differ has holds said anew ever more rarely', () => {
  const doc = new Y.Doc()
  holdSection(doc, addSection(doc, {}, seededBytes(3)), 'h' as HoldId)
  let said = 0
  doc.on('update', () => {
    said++
  })
  const looks: (() => void)[] = []
  const onStatus = (look: () => void) => {
    looks.push(look)
    return () => undefined
  }
  const room = { status: () => ({ forked: 1 }) as never, onStatus }
  const stop = uniteHolds(doc, room, () => 0)
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      vi.advanceTimersByTime(1000)
      for (const look of looks) look()
    }
  }
  pass(60)
  expect(said).toBeGreaterThan(0)
  pass(3600)
  expect(said).toBeLessThan(12)
  stop()
})
