import { describe, expect, test } from 'vitest'
import { acceptInvite } from '../../../renderer/vault/keyring/accept-invite.ts'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import {
  decodeMemberships,
  encodeMemberships,
} from '../../../renderer/vault/keyring/membership-codec.ts'
import { base64url } from '../../../shared/base/base64url.ts'
import { decodeInvite, encodeInvite } from '../../../shared/invite/invite-payload.ts'
import { isTurnAddress, isTurnSecret, turnHost } from '../../../shared/invite/turn-server.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { typedMeetingPoint } from '../../../shared/meeting-point/typed-address.ts'
import { seededBytes } from '../../support/seeded.ts'

const random = seededBytes(7)
const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
const turn = { address: 'turn:relay.example:3478', secret: 'of the organizer'.replaceAll(' ', '-') }
const elsewhere = { secrets, meetingPoints: ['wss://room.example/meet'], turn }

describe('an invite for people elsewhere', () => {
  test('carries the organizer’s TURN server, and its number rises only then', () => {
    const payload = encodeInvite(elsewhere)
    expect(decodeInvite(payload)).toEqual({ ok: true, invite: elsewhere })
    const numberOf = (text: string) => base64url.decode(text)?.[2]
    expect(numberOf(payload)).toBe(3)
    expect(numberOf(encodeInvite({ ...elsewhere, turn: undefined }))).toBe(2)
  })

  test.each([
    ['an address of something else', { ...turn, address: 'https://relay.example' }],
    ['more than an address', { ...turn, address: 'turn:relay.example?transport=udp' }],
    ['no secret', { ...turn, secret: '' }],
    ['a secret with a line break', { ...turn, secret: 'of the\norganizer' }],
  ])('is not made with %s', (_, wrong) => {
    expect(() => encodeInvite({ ...elsewhere, turn: wrong })).toThrow(RangeError)
  })

  test('is kept with the workshop, and one that names none leaves the one that was known', () => {
    const first = newMembership(elsewhere, random)
    const kept = decodeMemberships(encodeMemberships([first]))
    expect(kept).toMatchObject({ ok: true, memberships: [{ turn }] })
    const without = { secrets, meetingPoints: [] }
    expect(acceptInvite([first], without, random).membership.turn).toEqual(turn)
    const other = { ...turn, address: 'turns:other.example' }
    const changed = acceptInvite([first], { ...elsewhere, turn: other }, random)
    expect(changed).toMatchObject({ outcome: 'changed', membership: { turn: other } })
  })
})

test.each([
  ['turn:relay.example', true],
  ['turns:relay.example:443', true],
  ['turn:[2001:db8::1]:3478', true],
  ['stun:relay.example', false],
  ['turn:', false],
  ['turn:relay.example/path', false],
  ['turn:user@relay.example', false],
  [`turn:${'a'.repeat(255)}`, false],
])('the address of a TURN server: %s', (address, is) => {
  expect(isTurnAddress(address)).toBe(is)
})

test('a TURN server is called by its host', () => {
  expect(turnHost({ address: 'turns:relay.example:443' })).toBe('relay.example')
  expect(isTurnSecret('short')).toBe(false)
})

test.each([
  ['room.example', 'wss://room.example/meet'],
  [' room.example:8443 ', 'wss://room.example:8443/meet'],
  ['https://room.example/', 'wss://room.example/meet'],
  ['HTTP://192.168.7.9:4470', 'ws://192.168.7.9:4470/meet'],
  ['wss://room.example/other', 'wss://room.example/other'],
  ['room.example/#secret', undefined],
  ['mailto:me@room.example', undefined],
  ['two words', undefined],
  ['', undefined],
])('the address of a meeting point as it is typed: %j', (typed, address) => {
  expect(typedMeetingPoint(typed)).toBe(address)
})
