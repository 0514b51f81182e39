import { describe, expect, it } from 'vitest'
import { type Doubt, type DoubtFacts, doubtsOf } from '../../../shared/report/doubts.ts'

/** Nothing speaks against it: everybody is here and has read it, and all was looked through. */
const nothing: DoubtFacts = {
  review: { isOpen: false, until: 99, read: 5, visits: 0, unseen: 0 },
  identity: { isChecked: true, found: 0, echoes: 0 },
  devices: { kept: 5, others: 4, here: 5 },
  attendance: undefined,
  unread: 0,
  missing: 0,
}
const shown = nothing.review
const asOrganizer = { heard: 4, absent: 0, since: undefined }

const table: readonly (readonly [string, Partial<DoubtFacts>, readonly Doubt[]])[] = [
  ['nothing', {}, []],
  ['the room was shown nothing', { review: undefined }, []],
  [
    'the room is reading',
    { review: shown && { ...shown, isOpen: true, read: 3 } },
    [{ kind: 'room-reads', until: 99, read: 3, all: 5 }],
  ],
  [
    'visits are counted apart while the room is reading',
    { review: shown && { ...shown, isOpen: true, read: 3, visits: 2 } },
    [
      { kind: 'room-reads', until: 99, read: 1, all: 5 },
      { kind: 'visits-read', count: 2 },
    ],
  ],
  ['visits say nothing afterwards', { review: shown && { ...shown, visits: 2 } }, []],
  [
    'the room saw other words',
    { review: shown && { ...shown, unseen: 2 } },
    [{ kind: 'unseen', count: 2 }],
  ],
  [
    'nobody looked for what tells of people',
    { identity: { isChecked: false, found: 0, echoes: 0 } },
    [{ kind: 'unchecked' }],
  ],
  [
    'something tells of people',
    { identity: { isChecked: true, found: 3, echoes: 0 } },
    [{ kind: 'found', count: 3 }],
  ],
  [
    'devices are not here',
    { devices: { kept: 5, others: 4, here: 2 } },
    [{ kind: 'away', count: 3, all: 5 }],
  ],
  ['a visit is here that is not listed', { devices: { kept: 5, others: 4, here: 6 } }, []],
  [
    'the organizer’s device has heard of all, whoever is here now',
    { devices: { kept: 5, others: 4, here: 1 }, attendance: asOrganizer },
    [],
  ],
  [
    'the organizer’s device knows since when',
    { attendance: { heard: 4, absent: 2, since: 77 } },
    [{ kind: 'unheard-since', count: 2, since: 77 }],
  ],
  [
    'the organizer’s device never heard of some',
    { attendance: { ...asOrganizer, heard: 1 } },
    [{ kind: 'never-heard', count: 3 }],
  ],
  ['this disk gave not all of it', { unread: 1 }, [{ kind: 'unread', count: 1 }]],
  ['a notebook is not here', { missing: 2 }, [{ kind: 'missing', count: 2 }]],
]

describe('what speaks against saving a report (P1, D3)', () => {
  it.each(table)('%s', (_, facts, doubts) => {
    expect(doubtsOf({ ...nothing, ...facts })).toEqual(doubts)
  })

  it('each doubt has a row', () => {
    const rows = new Set(table.flatMap(([, , doubts]) => doubts.map(({ kind }) => kind)))
    const all = doubtsOf({
      review: { isOpen: true, until: 99, read: 3, visits: 1, unseen: 1 },
      identity: { isChecked: false, found: 1, echoes: 0 },
      devices: { kept: 5, others: 4, here: 1 },
      attendance: { heard: 1, absent: 1, since: 77 },
      unread: 1,
      missing: 1,
    })
    expect(all.map(({ kind }) => kind)).toEqual([
      'room-reads',
      'visits-read',
      'unseen',
      'unchecked',
      'found',
      'unheard-since',
      'never-heard',
      'unread',
      'missing',
    ])
    expect([...rows].sort()).toEqual([...all.map(({ kind }) => kind), 'away'].sort())
  })
})
