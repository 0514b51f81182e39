import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { holdSection, liftHold } from '../../../shared/notebook/holds.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import type { Fingerprint } from '../../../shared/notebook/notebook.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { restoreSection, trashSection } from '../../../shared/notebook/trash.ts'
import { seededBytes } from '../../support/seeded.ts'

/** Which of two acts at one key Yjs would keep hangs on numbers that are drawn anew each time. */
const rounds = 16

/** Two replicas act, neither has seen the other; then they meet. */
function meet(acts: (a: Y.Doc, b: Y.Doc, id: SectionId) => void) {
  const base = new Y.Doc()
  const id = addSection(base, { title: 'T' }, seededBytes(3))
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  for (const doc of [a, b]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
  acts(a, b, id)
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  expect(readNotebook(a)).toEqual(readNotebook(b))
  const [section] = readNotebook(a).sections
  if (!section) throw new Error('it was added')
  return section
}

test('D4: who takes a section out of the trash takes back what they have seen, and nobody else’s act', () => {
  for (let round = 0; round < rounds; round++) {
    const { trashed } = meet((a, b, id) => {
      for (const doc of [a, b]) trashSection(doc, id)
      restoreSection(a, id)
    })
    expect(trashed).toBe(true)
  }
})

test('D3: of two windows of one device that hold a section, one lifts what it has seen', () => {
  const hold = 'h' as HoldId
  for (let round = 0; round < rounds; round++) {
    const { holds } = meet((a, b, id) => {
      for (const doc of [a, b]) holdSection(doc, id, hold)
      liftHold(a, id, hold)
    })
    expect(holds).toEqual([hold])
  }
})

test('D2, D4: a device’s mark takes the place of those that it made before, and of no other device’s', () => {
  const [one, two] = ['a', 'b'].map((letter) => letter.repeat(64) as Fingerprint) as [
    Fingerprint,
    Fingerprint,
  ]
  const { marks } = meet((a, b, id) => {
    markSection(a, id, 'mine' as DeviceTag, one)
    markSection(a, id, 'mine' as DeviceTag, two)
    markSection(b, id, 'other' as DeviceTag, one)
  })
  expect(marks).toEqual([
    { device: 'mine', fingerprint: two },
    { device: 'other', fingerprint: one },
  ])
})

test('D3: lifting a hold lifts this one alone: no other on the section, and none on another', () => {
  const { holds } = meet((a, _, id) => {
    for (const hold of ['h', 'hh', 'other'] as HoldId[]) holdSection(a, id, hold)
    const beside = addSection(a, {}, seededBytes(4))
    holdSection(a, beside, 'h' as HoldId)
    liftHold(a, id, 'h' as HoldId)
    const section = readNotebook(a).sections.find((one) => one.id === beside)
    expect(section?.holds).toEqual(['h'])
  })
  expect(holds).toEqual(['hh', 'other'])
})
