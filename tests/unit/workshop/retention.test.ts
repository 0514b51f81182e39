import { describe, expect, test } from 'vitest'
import { accessFrom } from '../../../shared/workshop/access.ts'
import { grant } from '../../../shared/workshop/grant.ts'
import { groupDoor } from '../../../shared/workshop/group-door.ts'
import { newOrganizerSecret } from '../../../shared/workshop/keys.ts'
import { retention } from '../../../shared/workshop/retention.ts'
import { group, seededBytes } from './kit.ts'

const policy = { version: 1, marksNeeded: 2, retainDays: 30, lastDay: '2026-11-21' }

describe('P4: notes burn by themselves, and never without a warning on an earlier day', () => {
  test.each([
    ['2026-11-22', '', { state: 'kept' }],
    ['2026-12-14', '', { state: 'kept' }],
    ['2026-12-15', '', { state: 'warn', burnOn: '2026-12-22', daysLeft: 7 }],
    ['2026-12-21', '2026-12-15', { state: 'warn', burnOn: '2026-12-22', daysLeft: 1 }],
    ['2026-12-22', '2026-12-15', { state: 'due', burnOn: '2026-12-22' }],
    ['2027-06-01', '', { state: 'warn', burnOn: '2026-12-22', daysLeft: 1 }],
    ['2027-06-01', '2027-06-01', { state: 'warn', burnOn: '2026-12-22', daysLeft: 1 }],
    ['2027-06-02', '2027-06-01', { state: 'due', burnOn: '2026-12-22' }],
  ] as const)('on %s, warned on "%s"', (today, warnedOn, expected) => {
    expect(retention(policy, today, warnedOn)).toEqual(expected)
  })

  test('without the organizer’s word, or without a limit in it, they are kept', () => {
    expect(retention(undefined, '2030-01-01', '2029-01-01')).toEqual({ state: 'kept' })
    for (const none of [{ retainDays: undefined }, { lastDay: undefined }])
      expect(retention({ ...policy, ...none }, '2030-01-01', '2029-01-01').state).toBe('kept')
  })
})

test('a group that moved to a new key shows its door as replaced to those with the old one', () => {
  const organizer = {
    role: 'organizer',
    organizer: newOrganizerSecret(seededBytes()),
  } as const
  const handed = grant(organizer, {
    role: 'participant',
    groups: [{ group: group('g1'), generation: 0 }],
  })
  if (!handed) throw new Error('the organizer can grant everything')
  const access = accessFrom(handed)
  expect(groupDoor(access, { id: group('g1'), generation: 0 })).toMatchObject({ state: 'open' })
  expect(groupDoor(access, { id: group('g1'), generation: 1 })).toMatchObject({
    state: 'replaced',
    held: { generation: 0 },
  })
  expect(groupDoor(access, { id: group('g2'), generation: 0 })).toEqual({ state: 'closed' })
  expect(groupDoor(accessFrom(organizer), { id: group('g1'), generation: 7 })).toMatchObject({
    state: 'open',
    generation: 7,
  })
})
