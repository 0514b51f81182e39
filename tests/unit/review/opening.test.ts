import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { accessFrom } from '../../../shared/keys/access.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { closeReview, openReview, repeatOpening } from '../../../shared/review/opening.ts'
import { decodeReport, encodeReport, maxReviewBytes } from '../../../shared/review/report-codec.ts'
import { isOpen } from '../../../shared/review/review.ts'
import { countRead, holdInReview } from '../../../shared/review/review-acts.ts'
import { createReviewReader } from '../../../shared/review/review-reader.ts'
import { unseenSections } from '../../../shared/review/unseen.ts'
import { seededBytes } from '../directory/kit.ts'
import { place, reportOf, setup } from './kit.ts'

/* The review window: the organizer shows the room the report until a time. */

test('P1: what the room is shown is what the organizer signed, until the time that was signed', () => {
  const { access, doc, read } = setup()
  expect(read().opening).toBeUndefined()
  openReview(doc, access, undefined, reportOf('Feeds', 'Art'), 5000)
  const { opening } = read()
  expect(opening).toMatchObject({ version: 1, until: 5000, report: reportOf('Feeds', 'Art') })
  expect(isOpen(opening, 4999)).toBe(true)
  expect(isOpen(opening, 5000)).toBe(false)
  expect(isOpen(undefined, 0)).toBe(false)
})

test('P1: nobody but the organizer can show the room a report, another one, or for another time', () => {
  const { access, doc, read } = setup()
  const map = doc.getMap<object>('review')
  openReview(doc, access, undefined, reportOf('Feeds'), 5000)
  const signed = map.get('opening') as { content: Uint8Array }
  const stranger = accessFrom({ role: 'organizer', organizer: newOrganizerSecret(seededBytes(8)) })
  openReview(doc, stranger, read().opening, reportOf('Forged'), 5000)
  expect(read().opening, 'another key').toBeUndefined()
  const content = Uint8Array.from(signed.content)
  content[10] = (content[10] ?? 0) ^ 1
  const forged: unknown[] = [
    { ...signed, until: 9000 },
    { ...signed, version: 2 },
    { ...signed, content },
    { ...signed, signature: new Uint8Array(64) },
    { ...signed, content: 'text' },
    { ...signed, until: Number.NaN },
    'opening',
    null,
    7,
  ]
  for (const value of forged) {
    map.set('opening', value as object)
    expect(read().opening, JSON.stringify(value)?.slice(0, 60)).toBeUndefined()
  }
  map.set('opening', { ...signed })
  expect(read().opening?.version).toBe(1)
  const { secrets } = participant()
  expect(() => openReview(doc, secrets, undefined, reportOf('Feeds'), 1)).toThrow('organizer')
})

function participant() {
  const { access } = setup()
  return {
    secrets: accessFrom({
      role: 'participant',
      directory: access.directory,
      groups: [],
      trust: access.trust,
    }),
  }
}

test('P1: whoever takes the opening away or brings back an earlier one changes nothing where it was seen', () => {
  const { access, doc } = setup()
  const reader = createReviewReader(doc, access.trust.organizer)
  const map = doc.getMap<object>('review')
  openReview(doc, access, undefined, reportOf('Feeds'), 5000)
  const first = map.get('opening') as object
  openReview(doc, access, reader.current().opening, reportOf('Feeds', 'Art'), 6000)
  expect(reader.current().opening?.version).toBe(2)
  for (const vandal of [() => map.set('opening', { ...first }), () => map.delete('opening')]) {
    vandal()
    expect(reader.current().opening).toMatchObject({ version: 2, until: 6000 })
  }
})

test.each(['taken away', 'an earlier one'] as const)(
  'P1: the organizer’s device puts the opening back where it was %s; nobody else’s does',
  (how) => {
    const { access, doc, read } = setup()
    const reader = createReviewReader(doc, access.trust.organizer)
    const map = doc.getMap<object>('review')
    openReview(doc, access, undefined, reportOf('Feeds'), 5000)
    const first = map.get('opening') as object
    openReview(doc, access, reader.current().opening, reportOf('Feeds', 'Art'), 6000)
    const stood = reader.current().opening
    if (how === 'taken away') map.delete('opening')
    else map.set('opening', { ...first })
    const vandalized = Y.encodeStateVector(doc)
    repeatOpening(doc, participant().secrets, reader.current().opening)
    expect(Y.encodeStateVector(doc)).toEqual(vandalized)
    repeatOpening(doc, access, reader.current().opening)
    expect(read().opening, 'who joins now').toEqual(stood)
    const before = Y.encodeStateVector(doc)
    repeatOpening(doc, access, reader.current().opening)
    expect(Y.encodeStateVector(doc), 'said once').toEqual(before)
  },
)

test('D3: ending the review takes back no hold, and who has read it stays counted', () => {
  const { access, doc, read } = setup()
  openReview(doc, access, undefined, reportOf('Feeds'), 5000)
  const shown = read().opening
  if (!shown) throw new Error('nothing is shown')
  countRead(doc, shown.edition, 'reader')
  holdInReview(doc, place('Feeds'), 'h' as never)
  closeReview(doc, access, shown, 3000)
  const { opening, holds, read: readers } = read()
  expect(opening).toMatchObject({ version: 2, until: 3000, edition: shown.edition })
  expect(isOpen(opening, 3001)).toBe(false)
  expect(readers).toEqual(['reader'])
  expect([...holds.keys()]).toEqual(['draft'])
})

test('P1: another wording is another edition, to be read again', () => {
  const { access, doc, read } = setup()
  openReview(doc, access, undefined, reportOf('Feeds'), 5000)
  const first = read().opening
  countRead(doc, first?.edition ?? '', 'reader')
  openReview(doc, access, first, reportOf('Feeds', 'Art'), 5000)
  expect(read().opening?.edition).not.toBe(first?.edition)
  expect(read().read).toEqual([])
  const now = reportOf('Feeds', 'Later')
  expect(unseenSections(now, reportOf('Feeds', 'Art'))).toBe(1)
  expect(unseenSections(now, now)).toBe(0)
  const named = { ...now, parts: now.parts.map((part) => ({ ...part, heading: 'Arts' })) }
  expect(unseenSections(named, now), 'a heading that tells whose it is').toBe(2)
})

test('a report that is too big to show is refused, and nothing is written', () => {
  const { access, doc, read } = setup()
  const big = reportOf('x'.repeat(maxReviewBytes))
  expect(openReview(doc, access, undefined, big, 1)).toEqual({ ok: false, code: 'too-big' })
  expect(read().opening).toBeUndefined()
})

test('P1: what is shown longer, or is over, stays the edition that was read, whatever was chosen for it', () => {
  const chosen = { ...reportOf('Feeds'), titlePage: true, paper: 'letter' } as const
  expect(decodeReport(encodeReport(chosen))).toEqual(chosen)
})
