import { expect, test } from 'vitest'
import { handOutPages } from '../../../shared/meeting-point/hand-out-page.ts'
import { readPresence } from '../../../shared/presence/presence.ts'
import { countVersions, isVersion, newerThan } from '../../../shared/presence/versions.ts'

test('devices are counted by version, the newest first by number and not by letter', () => {
  const said = ['0.9.0', '0.10.0', undefined, '0.9.0', 'newest', '0.10.0', '0.9.0']
  expect(countVersions(said)).toEqual([
    { version: '0.10.0', devices: 2 },
    { version: '0.9.0', devices: 3 },
  ])
})

test.each([
  ['0.1.0', ['0.1.0'], undefined],
  ['0.1.0', ['0.0.9', '0.1.0'], undefined],
  ['0.9.9', ['0.10.0'], '0.10.0'],
  ['1.0.0', ['0.99.99'], undefined],
  ['0.1.0', ['0.1.1', '2.0.0'], '2.0.0'],
  ['0.1.0', [], undefined],
] as const)('this is %s and here are %j: newer is %s', (own, said, newer) => {
  expect(newerThan(own, countVersions(said))).toBe(newer)
})

test('what a peer says of its version is three numbers or nothing, and costs it no presence', () => {
  const presence = { name: 'Clear Crane', color: 1 }
  for (const app of ['0.1', '1.0.0-<b>', '1'.repeat(50), 7, null]) {
    const read = readPresence({ ...presence, app })
    expect(read).toMatchObject(presence)
    expect(read?.app ?? undefined).toBeUndefined()
  }
  expect(readPresence({ ...presence, app: '1.2.3' })?.app).toBe('1.2.3')
  expect(isVersion('1.2.3\n')).toBe(false)
})

test('a newer one is offered at the pages of the meeting points alone, first at those that others reach too', () => {
  const addresses = [
    'ws://127.0.0.1:4470/meet',
    'ws://192.168.7.9:4470/meet',
    'wss://room.example/other',
  ]
  expect(handOutPages(addresses)).toEqual([
    'http://192.168.7.9:4470/get',
    'http://127.0.0.1:4470/get',
  ])
  expect(handOutPages(['wss://room.example/meet'])).toEqual(['https://room.example/get'])
})
