import type { GroupId } from '../base/ids.ts'
import { type Access, accessFrom, type GroupKey, type Role, type RoleSecrets } from './access.ts'
import { signGroupKey } from './group-key-word.ts'
import { facilitatorSecret } from './keys.ts'

/** A group as an invite names it. */
export interface GroupAt {
  readonly group: GroupId
  readonly generation: number
}

/** What may be handed on: a participant's keys to some groups, or another role whole. */
export type Grant =
  | { readonly role: 'participant'; readonly groups: readonly GroupAt[] }
  | { readonly role: 'facilitator' | 'organizer' }

/**
 * The secrets for somebody else, out of one's own; undefined where one's own do not reach that far
 * (nobody can hand on more than they hold).
 */
export function grant(own: RoleSecrets, wanted: Grant): RoleSecrets | undefined {
  if (wanted.role === 'participant') return grantGroups(accessFrom(own), wanted.groups)
  if (wanted.role === own.role) return own
  return own.role === 'organizer'
    ? {
        role: 'facilitator',
        facilitator: facilitatorSecret(own.organizer),
        organizerKey: accessFrom(own).trust.organizer,
      }
    : undefined
}

function grantGroups(access: Access, wanted: readonly GroupAt[]): RoleSecrets | undefined {
  const groups: GroupKey[] = []
  for (const { group, generation } of wanted) {
    const held = signedKey(access, group, generation)
    if (!held) return undefined
    groups.push(held)
  }
  return { role: 'participant', directory: access.directory, groups, trust: access.trust }
}

/** Facilitators sign the keys that they hand out; others pass on what was signed for them. */
function signedKey(access: Access, group: GroupId, generation: number): GroupKey | undefined {
  const signer = access.signs.facilitators
  const key = access.groupKey(group, generation)
  if (!(signer && key))
    return access.groups?.find((held) => held.group === group && held.generation === generation)
  const held = { group, generation, key }
  return { ...held, signature: signGroupKey(signer, held) }
}

/** How far a role reaches: each opens all that the ones below it open. */
export function rank(role: Role): number {
  return ['participant', 'facilitator', 'organizer'].indexOf(role)
}
