import type { RandomBytes } from '../../../shared/base/ids.ts'
import { type Invite, maxMeetingPoints } from '../../../shared/invite/invite.ts'
import { isInviteSigned } from '../../../shared/invite/is-invite-signed.ts'
import { accessFrom, type GroupKey, type RoleSecrets } from '../../../shared/keys/access.ts'
import { rank } from '../../../shared/keys/grant.ts'
import { type Membership, newMembership } from './membership.ts'
import { sameBytes } from './same-bytes.ts'

/** What an invite means on this device. Put the membership into the keyring where it is new or changed. */
type Acceptance =
  | { readonly outcome: 'new' | 'changed' | 'unchanged'; readonly membership: Membership }
  /** This device holds a role here that opens more than the invite does; nothing to do. */
  | { readonly outcome: 'wrong-role'; readonly membership: Membership }
  /** It brings a key that no facilitator signed: somebody made it up. The membership is without it. */
  | { readonly outcome: 'unsigned'; readonly membership: Membership }
  /** Of a workshop that this device is in, but it names other signers: somebody made it up. */
  | { readonly outcome: 'forged'; readonly membership: Membership }

/** Accepts an invite: a new workshop, or more groups, another role or other addresses for one that is here. */
export function acceptInvite(
  memberships: readonly Membership[],
  invite: Invite,
  random: RandomBytes,
): Acceptance {
  const offered = accessFrom(invite.secrets)
  const known = memberships.find((membership) =>
    sameBytes(accessFrom(membership.secrets).directory, offered.directory),
  )
  if (!isInviteSigned(invite))
    return { outcome: 'unsigned', membership: known ?? newMembership(keyless(invite), random) }
  if (!known) return { outcome: 'new', membership: newMembership(invite, random) }
  const trusted = accessFrom(known.secrets).trust
  if (
    !sameBytes(trusted.organizer, offered.trust.organizer) ||
    !sameBytes(trusted.facilitators, offered.trust.facilitators)
  )
    return { outcome: 'forged', membership: known }
  if (rank(invite.secrets.role) < rank(known.secrets.role))
    return { outcome: 'wrong-role', membership: known }
  const membership = {
    ...known,
    secrets: joined(known.secrets, invite.secrets),
    meetingPoints: unique([
      ...invite.meetingPoints.slice(0, maxMeetingPoints / 2),
      ...known.meetingPoints,
    ]),
    // One that names none leaves the one that was known.
    turn: invite.turn ?? known.turn,
  }
  return { outcome: isSame(membership, known) ? 'unchanged' : 'changed', membership }
}

function keyless({ secrets, meetingPoints, turn }: Invite): Invite {
  return {
    secrets: secrets.role === 'participant' ? { ...secrets, groups: [] } : secrets,
    meetingPoints,
    turn,
  }
}

function joined(held: RoleSecrets, offered: RoleSecrets): RoleSecrets {
  if (held.role !== 'participant' || offered.role !== 'participant') return offered
  const fresh = offered.groups.filter((group) => !held.groups.some((one) => sameGroup(one, group)))
  return { ...held, groups: [...held.groups, ...fresh] }
}

function sameGroup(a: GroupKey, b: GroupKey): boolean {
  return a.group === b.group && a.generation === b.generation && sameBytes(a.key, b.key)
}

function isSame(a: Membership, b: Membership): boolean {
  return (
    a.secrets.role === b.secrets.role &&
    (a.secrets.role !== 'participant' ||
      b.secrets.role !== 'participant' ||
      a.secrets.groups.length === b.secrets.groups.length) &&
    a.meetingPoints.join() === b.meetingPoints.join() &&
    a.turn?.address === b.turn?.address &&
    a.turn?.secret === b.turn?.secret
  )
}

/** Anybody in the workshop can make an invite that names other addresses: it leaves half of those that were known. */
function unique(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses)].slice(0, maxMeetingPoints)
}
