import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createFileActs } from '../../../renderer/session/acts/file-acts.ts'
import { askToBurn, confirmBurned, listDevice } from '../../../shared/directory/ask-to-burn.ts'
import { createWorkshop, setPolicy } from '../../../shared/directory/create-workshop.ts'
import { createDirectoryReader } from '../../../shared/directory/directory-reader.ts'
import { addGroup } from '../../../shared/directory/edit-groups.ts'
import { readBurned } from '../../../shared/directory/read-receipts.ts'
import { receiptKey } from '../../../shared/directory/receipt.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { openBundle } from '../../../shared/merge/bundle.ts'
import { decodeDirectoryFile } from '../../../shared/review/by-file/directory-file.ts'
import { openReview } from '../../../shared/review/opening.ts'
import { holdInReview, liftInReview, requestWording } from '../../../shared/review/review-acts.ts'
import { reviewIdsOf } from '../../../shared/review/review-ids.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { countTakenOut, placesOf } from '../../../shared/review/taken-out.ts'
import { seededBytes } from '../directory/kit.ts'
import { place, reportOf } from './kit.ts'

const random = seededBytes(11)
const organizer = accessFrom({ role: 'organizer', organizer: newOrganizerSecret(random) })
const facts = {
  title: 'Platforms',
  dates: { from: undefined, to: '2026-11-24' },
  rule: 'chatham-house',
} as const

/** A device of the workshop, that has nothing yet. */
function device(access = organizer, doc = new Y.Doc()) {
  const directory = createDirectoryReader(doc, access.trust)
  const review = createReviewReader(doc, access.trust.organizer)
  return { doc, directory, review, files: createFileActs(doc, access, directory, review) }
}

function organizersDevice() {
  const one = device()
  createWorkshop(one.doc, organizer, facts, { marksNeeded: 2, retainDays: 30 })
  const words = { name: 'Art', question: 'What does it do?', template: undefined }
  addGroup(one.doc, organizer, one.directory.current(), words, random)
  openReview(one.doc, organizer, undefined, reportOf('Feeds', 'Strike'), 9e12)
  return one
}

function contentOf(file: Uint8Array): Uint8Array {
  const opened = openBundle(file, [{ key: organizer.directory }])
  if (!opened.ok) throw new Error(opened.code)
  return opened.content
}

test('M6: a device that no network reaches reads all of it from the file, word for word, and its answer brings back what it did', () => {
  const from = organizersDevice()
  const receipt = receiptKey(random(32))
  listDevice(from.doc, receipt)
  askToBurn(from.doc, organizer, from.directory.current())
  const { burnRequest } = from.directory.current()
  if (!burnRequest) throw new Error('not asked')
  confirmBurned(from.doc, receipt, burnRequest)

  const home = device()
  expect(home.files.takeIn(contentOf(from.files.reviewFile())).ok).toBe(true)
  expect(home.directory.current()).toEqual(from.directory.current())
  expect(home.review.current().opening).toEqual(from.review.current().opening)
  const { devices } = home.directory.current()
  expect(readBurned(home.doc, devices, burnRequest)).toEqual([receipt.tag])

  const ids = reviewIdsOf(random(32))
  holdInReview(home.doc, place('Strike'), ids.hold(place('Strike')))
  requestWording(home.doc, place('Feeds'), ids.request(place('Feeds')), 'Softer.')
  const taken = from.files.takeIn(contentOf(home.files.answerFile()))
  expect(taken).toEqual({ ok: true, value: { holds: 1, wishes: 1, read: 0 } })
  expect(from.review.current().holds).toEqual(home.review.current().holds)
  expect(from.review.current().requests).toEqual(home.review.current().requests)
})

test('P7, M6: an answer lists no device, so that nothing in it stands beside what was done', () => {
  const home = device()
  home.files.takeIn(contentOf(organizersDevice().files.reviewFile()))
  const receipt = receiptKey(random(32))
  listDevice(home.doc, receipt)
  const text = Buffer.from(contentOf(home.files.answerFile())).toString()
  expect(text).not.toContain(receipt.tag)
  expect(JSON.parse(text)).not.toHaveProperty('said')
})

test('D3, M6: a wish that was changed or taken back stays so, whichever file comes last', () => {
  const home = device()
  const ids = reviewIdsOf(random(32))
  const ask = (text: string) =>
    requestWording(home.doc, place('Feeds'), ids.request(place('Feeds')), text)
  const file = () => contentOf(home.files.answerFile())
  ask('First.')
  const first = file()
  ask('Second.')
  const second = file()
  ask('')
  const none = file()
  for (const order of [
    [first, second, none],
    [none, second, first],
    [second, none, first, second],
  ]) {
    const one = device()
    for (const content of order) one.files.takeIn(content)
    expect(one.review.current().requests).toEqual([])
  }
  const two = device()
  for (const content of [second, first, first]) two.files.takeIn(content)
  expect(two.review.current().requests.map(({ text }) => text)).toEqual(['Second.'])
})

test('D3, M6: a hold that was lifted where devices meet is not brought back by the file in which it came', () => {
  const [one, other] = [device(), device()]
  const ids = reviewIdsOf(random(32))
  const at = place('Strike')
  holdInReview(one.doc, at, ids.hold(at))
  const file = contentOf(one.files.answerFile())
  other.files.takeIn(file)
  const meet = () => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
  }
  meet()
  liftInReview(one.doc, at, ids.hold(at))
  meet()
  for (const each of [one, other]) {
    expect(each.files.takeIn(file)).toMatchObject({ value: { holds: 0 } })
    expect(each.review.current().holds.size).toBe(0)
  }
})

test('P1, M6: an earlier word, or one that nobody signed, changes nothing, whoever wrote the file', () => {
  const from = organizersDevice()
  const early = contentOf(from.files.reviewFile())
  const policy = { version: 2, marksNeeded: 5, retainDays: 10, lastDay: '2026-11-24' }
  setPolicy(from.doc, organizer, policy)
  openReview(from.doc, organizer, from.review.current().opening, reportOf('Feeds'), 9e12)
  const before = [from.directory.current(), from.review.current()]
  const state = Y.encodeStateAsUpdate(from.doc)
  from.files.takeIn(early)
  expect([from.directory.current(), from.review.current()]).toEqual(before)
  expect(Y.encodeStateAsUpdate(from.doc)).toEqual(state)

  // Another organizer, under this workshop's own key: a member who would like to be one.
  const other = accessFrom({ role: 'organizer', organizer: newOrganizerSecret(random) })
  const liar = device(other)
  createWorkshop(liar.doc, other, { ...facts, title: 'Mine' }, { marksNeeded: 1, retainDays: 0 })
  openReview(liar.doc, other, undefined, reportOf('Lies'), 9e12)
  const said = openBundle(liar.files.reviewFile(), [{ key: other.directory }])
  if (!said.ok) throw new Error(said.code)
  from.files.takeIn(said.content)
  expect([from.directory.current(), from.review.current()]).toEqual(before)
})

test('M6: whoever has no key of the workshop can neither read a file nor make one', () => {
  const from = organizersDevice()
  const outsider = accessFrom({ role: 'organizer', organizer: newOrganizerSecret(random) })
  const file = from.files.reviewFile()
  expect(openBundle(file, [{ key: outsider.directory }])).toEqual({ ok: false, code: 'no-key' })
  expect(Buffer.from(file).includes('Feeds')).toBe(false)
  const forged = device(outsider).files.answerFile()
  expect(openBundle(forged, [{ key: organizer.directory }])).toEqual({ ok: false, code: 'no-key' })
})

test('M6: what is no such file, and what a newer app wrote, ends in a code and changes nothing', () => {
  const one = organizersDevice()
  const before = Y.encodeStateAsUpdate(one.doc)
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const acts = { holds: [], wishes: [], settled: [], opened: [], read: [], agreed: [] }
  expect(decodeDirectoryFile(bytes({ format: 1, acts }))).toEqual({ format: 1, acts })
  for (const broken of [
    null,
    7,
    {},
    { format: 1 },
    { format: 1, acts: { ...acts, holds: ['a b'] } },
    { format: 1, acts: { ...acts, read: [['e/x', 'yes']] } },
    { format: 1, acts: { ...acts, wishes: [['a/b/c', 'x'.repeat(2000), 0]] } },
  ])
    expect(one.files.takeIn(bytes(broken))).toEqual({ ok: false, code: 'damaged' })
  expect(one.files.takeIn(Uint8Array.of(0xff, 0))).toEqual({ ok: false, code: 'damaged' })
  expect(one.files.takeIn(bytes({ format: 2, acts: 'other' }))).toEqual({
    ok: false,
    code: 'future-version',
  })
  expect(Y.encodeStateAsUpdate(one.doc)).toEqual(before)
})

test('D3: of a report that was saved, what an answer holds back later is counted, and nothing else', () => {
  const shown = reportOf('Feeds', 'Strike', 'Later')
  const bare = (titles: readonly string[]) => ({
    title: '',
    parts: [{ sections: reportOf(...titles).parts.flatMap((part) => part.sections) }],
  })
  // A section that came while the place for the file was chosen is not in it.
  const saved = { day: '2026-12-01', places: placesOf(bare(['Feeds', 'Strike']), shown) }
  expect(saved.places).toHaveLength(2)
  expect(JSON.stringify(saved)).not.toContain('Of Feeds')
  expect(countTakenOut(saved, shown)).toBe(0)
  expect(countTakenOut(saved, reportOf('Feeds', 'Strike'))).toBe(0)
  expect(countTakenOut(saved, reportOf('Feeds', 'Later'))).toBe(1)
  expect(countTakenOut(saved, reportOf())).toBe(2)
})
