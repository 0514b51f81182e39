import { expect, it } from 'vitest'
import type { GroupId, SectionId } from '../../../shared/base/ids.ts'
import { holdIdOf } from '../../../shared/notebook/holds.ts'
import type { Fingerprint } from '../../../shared/notebook/notebook.ts'
import { quoteIdOf } from '../../../shared/notebook/quotes.ts'
import { reviewIdsOf } from '../../../shared/review/review-ids.ts'

it('P7: a device knows what it did last year: the ids are a format', () => {
  const secret = new Uint8Array(32).fill(1)
  const place = { group: 'g1' as GroupId, section: 's1' as SectionId }
  const review = reviewIdsOf(secret)
  expect({
    hold: holdIdOf(secret, place.section),
    quote: quoteIdOf(secret, place.section, 'f1' as Fingerprint),
    'hold in the review': review.hold(place),
    'request in the review': review.request(place),
    'opened in the review': review.opened('e1'),
    'read in the review': review.read('e1'),
  }).toEqual({
    hold: 'bwnllyqsicgygd3a',
    quote: 'w4db57a2umrpk2gm',
    'hold in the review': '2vfnv3avz36uehow',
    'request in the review': 'r4avkg3dr466tnoy',
    'opened in the review': '5kwxvacmfeo5b6qc',
    'read in the review': 'rrqt4yyrf3omxnti',
  })
})
