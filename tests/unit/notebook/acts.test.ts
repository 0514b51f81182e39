import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { DeviceTag, HoldId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { holdSection, liftHold } from '../../../shared/notebook/holds.ts'
import { markSection, unmarkSection } from '../../../shared/notebook/marks.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { restoreSection, trashSection } from '../../../shared/notebook/trash.ts'
import { createReplicas } from '../../support/replicas.ts'
import { seededBytes } from '../../support/seeded.ts'

const device = 'device' as DeviceTag
const hold = 'hold' as HoldId

function pair() {
  const { docs, settle } = createReplicas(2)
  const [a, b] = docs as [Y.Doc, Y.Doc]
  const id = addSection(a, { title: 'T' }, seededBytes(1))
  settle()
  const print = () => fingerprint(readNotebook(a).sections[0] ?? { title: '', blocks: [] })
  const read = () => [a, b].map((doc) => readNotebook(doc).sections[0])
  return { a, b, id, settle, print, read }
}

// Yjs decides by client ids who wins at one key: many draws, so that each side wins often.
const draws = 40

test('D3: two windows of one device hold, and one lifts what it saw: the other’s hold stands', () => {
  for (let draw = 0; draw < draws; draw++) {
    const { a, b, id, settle, read } = pair()
    holdSection(a, id, hold)
    liftHold(a, id, hold)
    holdSection(b, id, hold)
    settle()
    expect(read().map((section) => section?.holds)).toEqual([[hold], [hold]])
    // Whoever has seen all of them lifts all of them.
    holdSection(a, id, hold)
    settle()
    liftHold(b, id, hold)
    settle()
    expect(read().map((section) => section?.holds)).toEqual([[], []])
  }
})

test('D4: in the trash, out of it, and in the trash elsewhere meanwhile: it is in the trash', () => {
  for (let draw = 0; draw < draws; draw++) {
    const { a, b, id, settle, read } = pair()
    trashSection(a, id)
    restoreSection(a, id)
    trashSection(b, id)
    settle()
    expect(read().map((section) => section?.trashed)).toEqual([true, true])
    restoreSection(a, id)
    settle()
    expect(read().map((section) => section?.trashed)).toEqual([false, false])
  }
})

test('D4: two windows of one device mark, and one takes back what it saw: the mark stands, and counts once', () => {
  for (let draw = 0; draw < draws; draw++) {
    const { a, b, id, settle, read, print } = pair()
    markSection(a, id, device, print())
    unmarkSection(a, id, device)
    markSection(b, id, device, print())
    settle()
    for (const section of read()) expect(section?.marks).toEqual([{ device, fingerprint: print() }])
    markSection(a, id, device, print())
    settle()
    const [section] = read()
    expect(section && sectionStatus(section, { marksNeeded: 2 })).toMatchObject({ marks: 1 })
    unmarkSection(b, id, device)
    settle()
    for (const one of read()) expect(one?.marks).toEqual([])
  }
})

test('D3, D4: what the first format holds, marks or has in the trash stays so, and is taken back as ever', () => {
  const { a, id, read, print } = pair()
  a.getMap('holds').set(`${id}/${hold}`, {})
  a.getMap('marks').set(`${id}/${device}`, { fingerprint: print() })
  a.getMap('trash').set(id, {})
  const [section] = read()
  expect(section).toMatchObject({ trashed: true, holds: [hold], marks: [{ device }] })
  liftHold(a, id, hold)
  unmarkSection(a, id, device)
  restoreSection(a, id)
  expect(read()[0]).toMatchObject({ trashed: false, holds: [], marks: [] })
})
