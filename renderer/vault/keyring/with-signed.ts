import { laterBurnWord } from '../../../shared/directory/burn-word.ts'
import type { Signed } from '../../../shared/directory/directory.ts'
import { laterFacts } from '../../../shared/directory/facts-word.ts'
import { mergeGroupWords } from '../../../shared/directory/group-words.ts'
import { laterPolicy } from '../../../shared/directory/policy.ts'
import type { Membership } from './membership.ts'

/**
 * The membership with what is newly signed in the directory: another title, a later policy, a later
 * word on burning, groups that were added, changed or moved on. Undefined where nothing is new.
 */
export function withSigned(membership: Membership, directory: Signed): Membership | undefined {
  const before = membership.seen
  const seen: Signed = {
    facts: laterFacts(before.facts, directory.facts),
    policy: laterPolicy(before.policy, directory.policy),
    burnWord: laterBurnWord(before.burnWord, directory.burnWord),
    groupWords: mergeGroupWords(before.groupWords, directory.groupWords),
  }
  const isNew =
    seen.facts !== before.facts ||
    seen.policy !== before.policy ||
    seen.burnWord !== before.burnWord ||
    seen.groupWords !== before.groupWords
  return isNew ? { ...membership, seen } : undefined
}

/** The generations of groups that this device was handed keys to, which a facilitator signed. */
export function handedGenerations({ secrets }: Membership): ReadonlyMap<string, number> {
  const handed = new Map<string, number>()
  for (const { group, generation } of secrets.role === 'participant' ? secrets.groups : [])
    handed.set(group, Math.max(generation, handed.get(group) ?? 0))
  return handed
}
