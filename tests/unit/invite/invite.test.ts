import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GroupId } from '../../../shared/base/ids.ts'
import type { Invite } from '../../../shared/invite/invite.ts'
import { readInvite } from '../../../shared/invite/invite-link.ts'
import { decodeInvite, encodeInvite } from '../../../shared/invite/invite-payload.ts'
import { grant } from '../../../shared/keys/grant.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { group, seededBytes } from '../directory/kit.ts'

const organizer = { role: 'organizer', organizer: newOrganizerSecret(seededBytes()) } as const
const participant = invite([{ group: group('g1'), generation: 0 }])
const payload = encodeInvite(participant)

function invite(groups: readonly { group: GroupId; generation: number }[]): Invite {
  const secrets = grant(organizer, { role: 'participant', groups })
  if (!secrets) throw new Error('the organizer can grant everything')
  return { secrets, meetingPoints: ['ws://192.168.7.20:4444', 'wss://meet.example/room'] }
}

describe('an invite comes back as it was made', () => {
  test.each([
    ['of one group', participant],
    ['of several groups', invite([1, 2, 3].map((n) => ({ group: group(`g${n}`), generation: n })))],
    ['of no group yet', invite([])],
    ['of a facilitator', { ...participant, secrets: facilitator() }],
    ['of the organizer', { ...participant, secrets: organizer }],
    ['without a meeting point', { ...participant, meetingPoints: [] }],
  ])('%s', (_, made) => {
    expect(decodeInvite(encodeInvite(made))).toEqual({ ok: true, invite: made })
  })

  function facilitator() {
    const secrets = grant(organizer, { role: 'facilitator' })
    if (!secrets) throw new Error('the organizer can grant everything')
    return secrets
  }
})

describe('an invite is found in whatever a person pastes', () => {
  test.each([
    `sotto://join#${payload}`,
    `sotto://join/#${payload}`,
    `https://192.168.7.20:8443/#${payload}`,
    `  <sotto://join#${payload}>.  `,
    `“sotto://join#${payload}”`,
    payload,
    `sotto://join#${payload.slice(0, 70)}\r\n  ${payload.slice(70)}\n`,
    `Dear all,\n\nhere is the link for #4 on Monday: https://192.168.7.20:8443/#${payload}\nSee you there,\nMara (room #7)`,
    `> On Monday Mara wrote:\n> sotto://join#${payload.slice(0, 60)}\n${payload.slice(60)}\nuntil then, all the best`,
  ])('%#', (text) => {
    expect(readInvite(text)).toMatchObject({ ok: true })
  })
})

describe('an invite that cannot be used says why', () => {
  test.each(['', 'hello', 'https://example.org/', 'sotto://join#', '🙂', 'AAAA'])(
    'not an invite: %j',
    (text) => expect(readInvite(text)).toEqual({ ok: false, code: 'not-an-invite' }),
  )

  test('every cut-off one is told from a changed one', () => {
    for (let length = 3; length < payload.length; length++)
      expect(readInvite(payload.slice(0, length))).toEqual({ ok: false, code: 'truncated' })
  })

  test('one of a newer app asks for an update, however long it is', () => {
    const newer = payload.slice(0, 2) + encodeWithVersion(4).slice(2)
    expect(readInvite(newer)).toEqual({ ok: false, code: 'future-version' })
  })

  test('no changed letter goes unnoticed, and no text at all throws', () => {
    fc.assert(
      fc.property(fc.nat(payload.length - 1), fc.constantFrom(...'ABab09-_'), (at, letter) => {
        fc.pre(payload[at] !== letter)
        const changed = payload.slice(0, at) + letter + payload.slice(at + 1)
        const result = readInvite(changed)
        // The last letter has spare bits: a change there may mean the same bytes.
        if (at < payload.length - 1) expect(result.ok).toBe(false)
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => void readInvite(text)))
  })
})

function encodeWithVersion(version: number): string {
  // Bytes 'S', 'o', version: the first four letters of base64url carry exactly these three.
  const letters = Buffer.from([0x53, 0x6f, version]).toString('base64url')
  return letters + payload.slice(4)
}

test('P3: an invite carries keys and addresses, and no word that a person wrote', () => {
  const addresses = participant.meetingPoints.join('')
  const readable =
    Buffer.from(payload, 'base64url')
      .toString('latin1')
      .match(/[\w:/. -]{8,}/g) ?? []
  for (const words of readable) expect(addresses).toContain(words.replace(/^\W*|\W*$/g, ''))
})
