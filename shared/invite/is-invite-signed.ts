import { accessFrom } from '../keys/access.ts'
import { isGroupKeySigned } from '../keys/group-key-word.ts'
import type { Invite } from './invite.ts'

/**
 * Whether every group's key in an invite is signed by the facilitators whom it names. Whether those are
 * the right ones, the workshop that a device is in knows, or else people.
 */
export function isInviteSigned({ secrets }: Pick<Invite, 'secrets'>): boolean {
  const { groups, trust } = accessFrom(secrets)
  return (groups ?? []).every((held) => isGroupKeySigned(held, trust.facilitators))
}
