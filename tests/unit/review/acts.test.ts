import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { HoldId } from '../../../shared/base/ids.ts'
import { openReview } from '../../../shared/review/opening.ts'
import { maxRequestLength } from '../../../shared/review/review.ts'
import {
  countOpened,
  countRead,
  holdInReview,
  liftInReview,
  reopenRequest,
  requestWording,
  settleRequest,
} from '../../../shared/review/review-acts.ts'
import { reviewIdsOf } from '../../../shared/review/review-ids.ts'
import { place, reportOf, setup } from './kit.ts'

/* What people do in the review: nameless, and each by itself. */

const one = reviewIdsOf(new Uint8Array(32).fill(1))
const other = reviewIdsOf(new Uint8Array(32).fill(2))

test('a window that keeps nothing is counted beside the devices, and not among them', () => {
  const { access, doc, read } = setup()
  openReview(doc, access, undefined, reportOf('Feeds'), 5000)
  const edition = read().opening?.edition ?? ''
  countOpened(doc, edition, one.opened(edition))
  countOpened(doc, edition, other.opened(edition), true)
  countRead(doc, edition, other.read(edition), true)
  expect(read().opened).toHaveLength(2)
  expect(read().visits).toEqual({ opened: 1, read: 1 })
})

test('P7: no two acts of one device in the review can be laid beside one another', () => {
  const { access, doc, read } = setup()
  openReview(doc, access, undefined, reportOf('Feeds', 'Art'), 5000)
  const edition = read().opening?.edition ?? ''
  const before = new Set(Y.decodeStateVector(Y.encodeStateVector(doc)).keys())
  const session = doc.clientID
  countOpened(doc, edition, one.opened(edition))
  holdInReview(doc, place('Feeds'), one.hold(place('Feeds')))
  holdInReview(doc, place('Art'), one.hold(place('Art')))
  requestWording(doc, place('Art'), one.request(place('Art')), 'Softer, please.')
  countRead(doc, edition, one.read(edition))
  const clients = [...Y.decodeStateVector(Y.encodeStateVector(doc))].filter(
    ([client]) => !before.has(client),
  )
  expect(clients, 'five acts, five client ids').toHaveLength(5)
  expect(clients.map(([client]) => client)).not.toContain(session)
  expect(doc.clientID).toBe(session)
  const ids = [
    one.opened(edition),
    one.read(edition),
    one.hold(place('Feeds')),
    one.hold(place('Art')),
    one.request(place('Art')),
    other.hold(place('Feeds')),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})

test('D3: each device has one hold on a section of the report, and lifts only its own', () => {
  const { doc, read } = setup()
  const at = place('Feeds')
  const holds = () => read().holds.get(at.group)?.get(at.section) ?? []
  holdInReview(doc, at, one.hold(at))
  holdInReview(doc, at, one.hold(at))
  holdInReview(doc, at, other.hold(at))
  expect(holds()).toHaveLength(2)
  liftInReview(doc, at, one.hold(at))
  expect(holds()).toEqual([other.hold(at)])
  holdInReview(doc, at, one.hold(at))
  expect(holds(), 'held again').toHaveLength(2)
})

test('a wish for another wording can be changed, taken back, settled, and is open again when changed', () => {
  const { doc, read } = setup()
  const at = place('Art')
  requestWording(doc, at, one.request(at), '  Softer, please.  ')
  const [asked] = read().requests
  expect(asked).toMatchObject({ ...at, text: 'Softer, please.', settled: false })
  if (!asked) throw new Error('nothing is asked')
  settleRequest(doc, asked)
  expect(read().requests[0]?.settled).toBe(true)
  reopenRequest(doc, asked)
  expect(read().requests[0]?.settled).toBe(false)
  settleRequest(doc, asked)
  requestWording(doc, at, one.request(at), 'Softer still.')
  expect(read().requests).toMatchObject([{ text: 'Softer still.', settled: false }])
  requestWording(doc, at, other.request(at), 'Leave it.')
  expect(read().requests).toHaveLength(2)
  requestWording(doc, at, one.request(at), ' ')
  expect(read().requests).toMatchObject([{ text: 'Leave it.' }])
})

test('P6: garbage and floods in the review stop no device, and hide no hold', () => {
  const { doc, read } = setup()
  const maps = ['reviewHolds', 'reviewRequests', 'reviewSettled', 'reviewOpened', 'reviewRead']
  doc.transact(() => {
    for (const name of maps) {
      const map = doc.getMap<unknown>(name)
      for (const key of ['', '/', 'a', 'a/b', '../x/y', 'a/b/c/d', 'ä/b/c']) map.set(key, null)
    }
    doc.getMap('reviewRequests').set('g/s/number', { text: 7 })
    doc.getMap('reviewRequests').set('g/s/nothing', null)
    doc.getMap('reviewRequests').set('g/s/long', { text: 'x'.repeat(maxRequestLength * 2) })
    for (let n = 0; n < 3000; n++) {
      doc.getMap('reviewHolds').set(`draft/s${n}/a`, {})
      doc.getMap('reviewRequests').set(`g/s/n${n}`, { text: 'again' })
    }
  })
  const at = place('zzz')
  holdInReview(doc, at, 'h' as HoldId)
  const { requests, holds } = read()
  expect(requests.find(({ id }) => id === 'long')?.text).toHaveLength(maxRequestLength)
  expect(requests.length).toBeLessThanOrEqual(1000)
  expect(holds.get(at.group)?.get(at.section)).toEqual(['h'])
  expect(holds.get(at.group)?.size).toBe(3001)
})
