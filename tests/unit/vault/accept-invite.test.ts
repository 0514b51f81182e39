import { describe, expect, test } from 'vitest'
import { acceptInvite } from '../../../renderer/vault/keyring/accept-invite.ts'
import type { Invite } from '../../../shared/invite/invite.ts'
import { type Grant, grant } from '../../../shared/keys/grant.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { publicKeyOf, type SigningKey } from '../../../shared/keys/signing.ts'
import { group, seededBytes } from '../directory/kit.ts'

const random = seededBytes(11)
const organizer = { role: 'organizer', organizer: newOrganizerSecret(random) } as const

function invite(wanted: Grant, meetingPoints = ['ws://127.0.0.1:4444']): Invite {
  const secrets = grant(organizer, wanted)
  if (!secrets) throw new Error('the organizer can grant everything')
  return { secrets, meetingPoints }
}

const toGroup = (id: string, generation = 0) =>
  invite({ role: 'participant', groups: [{ group: group(id), generation }] })

describe('an invite on a device that may be in the workshop already', () => {
  const first = acceptInvite([], toGroup('g1'), random)

  test('opens a new workshop', () => {
    expect(first.outcome).toBe('new')
    expect(first.membership.storageSecret).toHaveLength(32)
  })

  test('opened twice changes nothing', () => {
    const again = acceptInvite([first.membership], toGroup('g1'), random)
    expect(again).toEqual({ outcome: 'unchanged', membership: first.membership })
  })

  test('adds a group, or a group’s new key, to what is here', () => {
    for (const other of [toGroup('g2'), toGroup('g1', 1)]) {
      const { outcome, membership } = acceptInvite([first.membership], other, random)
      expect(outcome).toBe('changed')
      expect(membership).toMatchObject({ id: first.membership.id, secrets: { groups: [{}, {}] } })
      expect(membership.storageSecret).toEqual(first.membership.storageSecret)
    }
  })

  test('raises the role, and never lowers it', () => {
    const raised = acceptInvite([first.membership], invite({ role: 'facilitator' }), random)
    expect(raised.membership.secrets.role).toBe('facilitator')
    const lowered = acceptInvite([raised.membership], toGroup('g2'), random)
    expect(lowered).toEqual({ outcome: 'wrong-role', membership: raised.membership })
  })

  test('brings a meeting point that has moved to the front', () => {
    const moved = invite({ role: 'participant', groups: [] }, ['ws://127.0.0.1:5555'])
    const { outcome, membership } = acceptInvite([first.membership], moved, random)
    expect(outcome).toBe('changed')
    expect(membership.meetingPoints).toEqual(['ws://127.0.0.1:5555', 'ws://127.0.0.1:4444'])
  })

  test('is refused where it names other signers for a workshop that is here', () => {
    const { secrets, meetingPoints } = toGroup('g1')
    if (secrets.role !== 'participant') throw new Error('it was made for one')
    const forged = {
      ...secrets,
      trust: { ...secrets.trust, organizer: publicKeyOf(random(32) as SigningKey) },
    }
    const result = acceptInvite([first.membership], { secrets: forged, meetingPoints }, random)
    expect(result).toEqual({ outcome: 'forged', membership: first.membership })
  })
})
