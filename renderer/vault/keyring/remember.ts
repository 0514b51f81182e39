import { laterBurnWord } from '../../../shared/workshop/burn-word.ts'
import type { Directory } from '../../../shared/workshop/directory.ts'
import { laterPolicy } from '../../../shared/workshop/policy.ts'
import type { Membership } from './membership.ts'

/**
 * The membership with what is newly signed in the directory: a later policy, a later word on burning,
 * a group that has moved on. Undefined where nothing is new.
 */
export function remember(
  membership: Membership,
  { policy, burnWord, groups }: Pick<Directory, 'policy' | 'burnWord' | 'groups'>,
): Membership | undefined {
  const seen = new Map(membership.generationsSeen)
  const moved = groups.filter(({ id, generation }) => generation > (seen.get(id) ?? 0))
  const policySeen = laterPolicy(membership.policySeen, policy)
  const burnWordSeen = laterBurnWord(membership.burnWordSeen, burnWord)
  const isNew = policySeen !== membership.policySeen || burnWordSeen !== membership.burnWordSeen
  if (moved.length === 0 && !isNew) return undefined
  for (const { id, generation } of moved) seen.set(id, generation)
  return {
    ...membership,
    policySeen,
    burnWordSeen,
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
