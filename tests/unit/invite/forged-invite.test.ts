import { describe, expect, test } from 'vitest'
import { acceptInvite } from '../../../renderer/vault/keyring/accept-invite.ts'
import { newMembership } from '../../../renderer/vault/keyring/membership.ts'
import {
  decodeMemberships,
  encodeMemberships,
} from '../../../renderer/vault/keyring/membership-codec.ts'
import { handedGenerations } from '../../../renderer/vault/keyring/with-signed.ts'
import { base64url } from '../../../shared/base/base64url.ts'
import { maxMeetingPoints } from '../../../shared/invite/invite.ts'
import { readInvite } from '../../../shared/invite/invite-link.ts'
import { encodeInvite } from '../../../shared/invite/invite-payload.ts'
import { accessFrom, type GroupKey } from '../../../shared/keys/access.ts'
import { type GroupAt, grant } from '../../../shared/keys/grant.ts'
import { type DocKey, newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { group, seededBytes } from '../directory/kit.ts'

const random = seededBytes(7)
const organizer = { role: 'organizer', organizer: newOrganizerSecret(random) } as const

function participantOf(...groups: readonly GroupAt[]) {
  const secrets = grant(organizer, { role: 'participant', groups })
  if (secrets?.role !== 'participant') throw new Error('the organizer can grant everything')
  return secrets
}

const at = (name: string, generation: number) => ({ group: group(name), generation })

describe('P3: an invite opens no key that a facilitator did not sign for this group', () => {
  const victim = newMembership({ secrets: participantOf(at('a', 0)), meetingPoints: [] }, random)
  /** All that a participant of another group has. */
  const attacker = participantOf(at('b', 0), at('b', 1))
  const [own, ownNext] = attacker.groups as readonly [GroupKey, GroupKey]
  const stranger = random(32) as DocKey

  const forged: Record<string, GroupKey> = {
    'their own key, a higher generation': { ...own, ...at('a', 1), key: stranger },
    'their own key, the same generation': { ...own, ...at('a', 0), key: stranger },
    'their group’s key under the victim’s group': { ...own, ...at('a', 0) },
    'the key of another generation': { ...own, key: ownNext.key },
    'another generation’s signature': { ...ownNext, ...at('b', 2) },
    'a signature of nothing': { ...at('a', 1), key: stranger, signature: new Uint8Array(64) },
  }

  test.each(Object.keys(forged))('%s', (how) => {
    const made = forged[how]
    if (!made) throw new Error('it was made')
    const secrets = { ...attacker, groups: [made] }
    const invite = { secrets, meetingPoints: ['ws://203.0.113.7/meet'] }
    expect(readInvite(encodeInvite(invite))).toEqual({ ok: false, code: 'unsigned' })
    const accepted = acceptInvite([victim], invite, random)
    expect(accepted).toEqual({ outcome: 'unsigned', membership: victim })
    const fresh = acceptInvite([], invite, random)
    expect(fresh.outcome).toBe('unsigned')
    expect(accessFrom(fresh.membership.secrets).groups).toEqual([])
  })

  test('a facilitator’s new invite for the next generation is taken, by whomever it is passed on', () => {
    const next = participantOf(at('a', 1))
    const passedOn = grant(next, { role: 'participant', groups: [at('a', 1)] })
    if (!passedOn) throw new Error('what one holds can be passed on')
    const read = readInvite(encodeInvite({ secrets: passedOn, meetingPoints: [] }))
    if (!read.ok) throw new Error(read.code)
    const { outcome, membership } = acceptInvite([victim], read.invite, random)
    expect(outcome).toBe('changed')
    expect(handedGenerations(membership)).toEqual(new Map([['a', 1]]))
    const kept = decodeMemberships(encodeMemberships([membership]))
    expect(kept).toEqual({ ok: true, memberships: [membership] })
  })

  test('addresses of an invite that anybody can make leave those that were known', () => {
    const known = ['ws://192.0.2.1/meet', 'ws://192.0.2.2/meet', 'ws://192.0.2.3/meet']
    const evil = Array.from({ length: maxMeetingPoints }, (_, n) => `ws://203.0.113.${n}/meet`)
    const here = { ...victim, meetingPoints: known }
    const invite = { secrets: { ...attacker, groups: [] }, meetingPoints: evil }
    expect(acceptInvite([here], invite, random).membership.meetingPoints).toEqual(
      expect.arrayContaining(known),
    )
  })
})

describe('invites and keyrings carry the number of their format', () => {
  const withVersion = (payload: string, version: number) => {
    const bytes = base64url.decode(payload)
    if (!bytes) throw new Error('it is a payload')
    bytes[2] = version
    return base64url.encode(bytes)
  }
  const payload = encodeInvite({ secrets: participantOf(at('a', 0)), meetingPoints: [] })

  test.each([
    [1, 'past-version'],
    [4, 'future-version'],
    [255, 'future-version'],
  ])('an invite of version %d: %s', (version, code) => {
    expect(readInvite(withVersion(payload, version))).toEqual({ ok: false, code })
  })

  test.each([
    [1, 'past-version'],
    [3, 'future-version'],
  ])('a keyring’s content of version %d: %s', (v, code) => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ v, memberships: [{ other: 'things' }] }),
    )
    expect(decodeMemberships(bytes)).toEqual({ ok: false, code })
  })
})
