import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { GroupId, HoldId, SectionId } from '../../../shared/base/ids.ts'
import { openReview } from '../../../shared/review/opening.ts'
import { readReview } from '../../../shared/review/read-review.ts'
import { holdInReview } from '../../../shared/review/review-acts.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { seededBytes } from '../../support/seeded.ts'
import { place, reportOf, setup } from './kit.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

test(`D3: the reader that follows says the same as a full reading, at every step and to every listener (seed ${seed})`, () => {
  const { access, doc } = setup()
  const far = new Y.Doc()
  const { organizer } = access.trust
  const reader = createReviewReader(doc, organizer)
  const agree = () => expect(reader.current()).toEqual(readReview(doc, organizer))
  for (const name of ['reviewHolds', 'reviewRequests', 'reviewOpened']) {
    doc.getMap(name).observe(agree)
  }
  openReview(doc, access, undefined, reportOf('Feeds'), 5000)
  const edition = reader.current().opening?.edition ?? ''
  Y.applyUpdate(far, Y.encodeStateAsUpdate(doc))

  const bytes = seededBytes(seed)
  const pick = <T>(list: readonly T[]) => list[(bytes(1)[0] ?? 0) % list.length] as T
  const keys = ['g/s/a', 'g/s/b', 'g/t/a', 'h/s/a', '__proto__/__proto__/a', 'g/s', 'ä/s/a']
  const change = () => {
    const map = far.getMap<unknown>(
      pick(['reviewHolds', 'reviewHolds', 'reviewRequests', 'reviewOpened', 'reviewRead']),
    )
    const key = pick([...keys, `${edition}/a`, `${edition}/b`])
    if (pick([true, false, false])) map.delete(key)
    else map.set(key, pick([{}, { text: 'Softer.' }, null, new Y.Map(), new Y.Array()]))
  }
  let held = 0
  for (let step = 0; step < 200; step++) {
    far.transact(() => {
      for (let n = pick([1, 2, 3]); n > 0; n--) change()
    })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(far, Y.encodeStateVector(doc)))
    agree()
    held += reader.current().holds.size
  }
  expect(held).toBeGreaterThan(100)
})

test('P6: a heap of holds is read once; what did not change is not read again', () => {
  const { access, doc } = setup()
  const holds = doc.getMap('reviewHolds')
  doc.transact(() => {
    // On one section, as long as reading them took the square of their number this took minutes.
    for (let n = 0; n < 100_000; n++) holds.set(`arts/s/h${n}`, {})
  })
  const reader = createReviewReader(doc, access.trust.organizer)
  const before = reader.current()
  expect(before.holds.get('arts' as GroupId)?.get('s' as SectionId)).toHaveLength(100_000)
  const at = place('mine')
  holdInReview(doc, at, 'h' as HoldId)
  const { holds: now, requests, opened } = reader.current()
  expect(now.get(at.group)?.get(at.section)).toEqual(['h'])
  expect(now.get('arts' as GroupId)).toBe(before.holds.get('arts' as GroupId))
  expect(requests).toBe(before.requests)
  expect(opened).toBe(before.opened)
  doc.getMap('reviewOpened').set('e/a', {})
  expect(reader.current().holds).toBe(now)
})
