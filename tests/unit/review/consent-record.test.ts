import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  askToBurn,
  confirmBurned,
  listDevice,
  unasked,
} from '../../../shared/directory/ask-to-burn.ts'
import { createWorkshop } from '../../../shared/directory/create-workshop.ts'
import { addGroup } from '../../../shared/directory/edit-groups.ts'
import { agreeToRules } from '../../../shared/directory/house-rules.ts'
import { readDirectory } from '../../../shared/directory/read-directory.ts'
import { receiptKey } from '../../../shared/directory/receipt.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { consentRecord } from '../../../shared/review/consent-record.ts'
import { openReview } from '../../../shared/review/opening.ts'
import { readReview } from '../../../shared/review/read-review.ts'
import { countRead, holdInReview, requestWording } from '../../../shared/review/review-acts.ts'
import { reviewIdsOf } from '../../../shared/review/review-ids.ts'
import { seededBytes } from '../directory/kit.ts'
import { place, reportOf } from './kit.ts'

const random = seededBytes(13)
const access = accessFrom({ role: 'organizer', organizer: newOrganizerSecret(random) })
const until = Date.UTC(2026, 10, 30, 13, 37, 11)

/** A workshop of so many devices, in which canaries are written wherever people write. */
function workshop(devices: number) {
  const doc = new Y.Doc()
  const dates = { from: '2026-11-23', to: '2026-11-24' }
  const policy = { marksNeeded: 2, retainDays: 30 }
  createWorkshop(doc, access, { title: 'Platforms', dates, rule: 'chatham-house' }, policy)
  const words = { name: 'stays1x', question: 'stays2x?', template: undefined }
  addGroup(doc, access, readDirectory(doc, access.trust), words, random)
  openReview(doc, access, undefined, reportOf('stays3x'), until)
  const receipts = Array.from({ length: devices }, () => receiptKey(random(32)))
  for (const receipt of receipts) listDevice(doc, receipt)
  const read = () => {
    const directory = readDirectory(doc, access.trust)
    return consentRecord(doc, directory, readReview(doc, access.trust.organizer))
  }
  return { doc, receipts, read, directory: () => readDirectory(doc, access.trust) }
}

test('P2: the record is what was signed and counts of devices: no word that was written, no id, no time finer than a day', () => {
  const { doc, receipts, read, directory } = workshop(3)
  const ids = reviewIdsOf(random(32))
  holdInReview(doc, place('stays4x'), ids.hold(place('stays4x')))
  requestWording(doc, place('stays3x'), ids.request(place('stays3x')), 'stays5x')
  const { edition } = readReview(doc, access.trust.organizer).opening ?? { edition: '' }
  countRead(doc, edition, ids.read(edition))
  const secret = random(32)
  agreeToRules(doc, secret)
  agreeToRules(doc, secret)
  askToBurn(doc, access, directory())
  const record = read()
  expect(record).toEqual({
    title: 'Platforms',
    dates: { from: '2026-11-23', to: '2026-11-24' },
    rule: 'chatham-house',
    marksNeeded: 2,
    retainDays: 30,
    lastDay: '2026-11-24',
    devices: 3,
    agreed: 1,
    review: {
      ...{ read: 1, all: 3, carried: 0, beyond: 0, visits: 0, until: '2026-11-30' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    asked: true,
    burned: 0,
    notReached: 3,
  })
  const text = JSON.stringify(record)
  expect(text).not.toMatch(/stays\d+x|\d:\d\d|13:37/i)
  for (const { tag } of receipts) expect(text).not.toContain(tag)
  expect(record.review?.sha256.startsWith(edition)).toBe(true)
})

test('P4: a device that burned is counted once, whoever asked it to; no other receipt counts, and nobody is counted twice', () => {
  const { doc, receipts, read, directory } = workshop(4)
  const [first, second, third] = receipts
  if (!(first && second && third)) throw new Error('no devices')
  // The time of the policy was over, and nobody had asked.
  confirmBurned(doc, first, unasked)
  expect(read()).toMatchObject({ burned: 1, notReached: 3, asked: false })
  askToBurn(doc, access, directory())
  const { burnRequest } = directory()
  if (!burnRequest) throw new Error('not asked')
  confirmBurned(doc, second, burnRequest)
  confirmBurned(doc, first, burnRequest)
  expect(read()).toMatchObject({ burned: 2, notReached: 2, asked: true })
  // Another's signature under a third device's tag, and a device that is not listed.
  doc.getMap('burned').set(`${third.tag}/0`, { signature: new Uint8Array(64) })
  confirmBurned(doc, receiptKey(random(32)), unasked)
  expect(read()).toMatchObject({ burned: 2, notReached: 2 })
})

test('P1: counts never exceed the devices that there are, however often a program counts itself', () => {
  const { doc, read } = workshop(2)
  const { edition } = readReview(doc, access.trust.organizer).opening ?? { edition: '' }
  for (let i = 0; i < 5; i++) {
    agreeToRules(doc, random(32))
    countRead(doc, edition, reviewIdsOf(random(32)).read(edition))
  }
  expect(read()).toMatchObject({ agreed: 2, devices: 2, review: { read: 2, all: 2, beyond: 3 } })
})
