import { describe, expect, test } from 'vitest'
import { groupDoor } from '../../../shared/directory/group-door.ts'
import {
  isNewWarning,
  retention,
  type Today,
  type Told,
} from '../../../shared/directory/retention.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { grant } from '../../../shared/keys/grant.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { believedTime, hour, hourOf } from '../../../shared/presence/clocks.ts'
import { group, seededBytes } from './kit.ts'

const policy = { version: 1, marksNeeded: 2, retainDays: 30, lastDay: '2026-11-21' }

const burnOn = '2026-12-22'
const alone = (own: string) => ({ own, others: undefined })
const agreed = (day: string) => ({ own: day, others: day })
const toldOn = (on: string) => ({ burnOn, on })

describe('P4: notes burn by themselves, and never without a warning on an earlier day', () => {
  test.each([
    ['2026-11-22', undefined, { state: 'kept' }],
    ['2026-12-14', undefined, { state: 'kept' }],
    ['2026-12-15', undefined, { state: 'warn', burnOn, daysLeft: 7 }],
    ['2026-12-21', toldOn('2026-12-15'), { state: 'warn', burnOn, daysLeft: 1 }],
    ['2026-12-22', toldOn('2026-12-15'), { state: 'due', burnOn }],
    ['2027-06-01', undefined, { state: 'warn', burnOn, daysLeft: 1 }],
    ['2027-06-01', toldOn('2027-06-01'), { state: 'warn', burnOn, daysLeft: 1 }],
    ['2027-06-02', toldOn('2027-06-01'), { state: 'due', burnOn }],
  ] as const)('on %s, told %o, with others who say so too', (today, told, expected) => {
    expect(retention(policy, agreed(today), told)).toEqual(expected)
  })

  test('without the organizer’s word, or without a limit in it, they are kept', () => {
    const told = toldOn('2029-01-01')
    expect(retention(undefined, agreed('2030-01-01'), told)).toEqual({ state: 'kept' })
    for (const none of [{ retainDays: undefined }, { lastDay: undefined }])
      expect(retention({ ...policy, ...none }, agreed('2030-01-01'), told).state).toBe('kept')
  })
})

describe('P6: no clock and no longer time burns what is to be kept', () => {
  /** As the app does it, start for start: what is noted, and what comes of it. */
  function device(first: typeof policy) {
    let told: Told | undefined
    return (today: Today, now = first) => {
      const result = retention(now, today, told)
      const on = today.others ?? today.own
      if (result.state === 'warn' && isNewWarning(told, result.burnOn, on))
        told = { burnOn: result.burnOn, on }
      return result.state
    }
  }

  test('an organizer who gives more time after the first warning is not overtaken by it', () => {
    const start = device({ ...policy, retainDays: 3, lastDay: '2026-11-26' })
    const longer = { ...policy, version: 2, retainDays: 93, lastDay: '2026-11-26' }
    expect(start(agreed('2026-11-26'))).toBe('warn')
    expect(start(agreed('2026-11-27'), longer)).toBe('kept')
    expect(start(agreed('2027-03-05'), longer), 'a new warning first').toBe('warn')
    expect(start(agreed('2027-03-06'), longer)).toBe('due')
  })

  test('a clock that was once in 2031 is forgotten: warned in time, and burned after it', () => {
    const start = device(policy)
    expect(start(alone('2031-05-01'))).toBe('warn')
    expect(start(alone('2026-11-23'))).toBe('kept')
    expect(start(agreed('2026-12-20'))).toBe('warn')
    expect(start(agreed('2026-12-21'))).toBe('warn')
    expect(start(agreed('2026-12-22'))).toBe('due')
  })

  test('a clock that stays in 2031 asks where it is alone, and burns nothing where others know better', () => {
    const start = device(policy)
    expect(start(alone('2031-05-01'))).toBe('warn')
    expect(start(alone('2031-05-02'))).toBe('ask')
    expect(start({ own: '2031-05-03', others: '2026-11-23' })).toBe('kept')
    expect(start(alone('2026-11-24'))).toBe('kept')
  })

  test('others who are in 2031 burn nothing of a device whose clock is right', () => {
    const start = device(policy)
    expect(start({ own: '2026-11-23', others: '2031-05-01' })).toBe('warn')
    expect(start({ own: '2026-11-24', others: '2031-05-02' })).toBe('ask')
  })
})

describe('P1: a clock that is wrong is set right by those of the others, by the hour', () => {
  const noon = Date.parse('2026-11-26T12:10:00Z')
  const at = hourOf(noon)

  test.each([
    ['alone', [], 0],
    ['with others who say the same', [at, at, at], 0],
    ['two hours ahead', [at - 2, at - 2], -2],
    ['an hour back', [at + 1, at + 1, at + 1], 1],
    ['beside one that is wrong', [at, at, at + 500], 0],
    ['beside one that is right, and one that is wrong', [at, at + 500], 0],
  ])('%s', (_, others, hours) => {
    expect(believedTime(noon, others)).toBe(noon + hours * hour)
  })

  test('a minute’s difference at the full hour is none', () => {
    const [early, late] = ['2026-11-26T11:59:30Z', '2026-11-26T12:00:30Z'].map((text) =>
      Date.parse(text),
    ) as [number, number]
    expect(believedTime(early, [hourOf(late)])).toBe(early)
    expect(believedTime(late, [hourOf(early)])).toBe(late)
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
