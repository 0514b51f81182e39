import type { Directory } from '../../../shared/workshop/directory.ts'
import type { Membership } from './membership.ts'

/**
 * The membership with what is newly signed in the directory: a higher version of the policy, a group
 * that has moved on. Undefined where nothing is new.
 */
export function remember(
  membership: Membership,
  { policy, groups }: Pick<Directory, 'policy' | 'groups'>,
): Membership | undefined {
  const seen = new Map(membership.generationsSeen)
  const moved = groups.filter(({ id, generation }) => generation > (seen.get(id) ?? 0))
  const version = policy?.version ?? 0
  if (moved.length === 0 && version <= membership.policySeen) return undefined
  for (const { id, generation } of moved) seen.set(id, generation)
  return {
    ...membership,
    policySeen: Math.max(version, membership.policySeen),
    generationsSeen: [...seen],
  }
}

/** What this device knows of which keys groups use: seen in the directory, or handed over with an invite. */
export function knownGenerations(membership: Membership): ReadonlyMap<string, number> {
  const known = new Map<string, number>(membership.generationsSeen)
  const { secrets } = membership
  for (const { group, generation } of secrets.role === 'participant' ? secrets.groups : [])
    known.set(group, Math.max(generation, known.get(group) ?? 0))
  return known
}
