import type { GroupId } from '../notebook/ids.ts'
import { isSigned, type PublicKey, type SigningKey, type Statement, sign } from './signing.ts'

/** Keys that one group can use up; a higher number was not made by an app that works. */
export const maxGeneration = 9999

/** Signs that a group has moved on to another key. */
export function signGeneration(key: SigningKey, group: GroupId, generation: number): Uint8Array {
  return sign(key, statement(group, generation))
}

/**
 * The generation that a group uses: the highest that a facilitator signed, 0 where none is.
 * @param claims generation and signature, as the directory holds them
 */
export function currentGeneration(
  group: GroupId,
  claims: readonly (readonly [generation: number, signature: unknown])[],
  facilitators: PublicKey,
): number {
  const highestFirst = claims
    .filter(([generation]) => Number.isInteger(generation))
    .filter(([generation]) => generation > 0 && generation <= maxGeneration)
    .sort(([a], [b]) => b - a)
  const signed = highestFirst.find(([generation, signature]) =>
    isSigned(facilitators, statement(group, generation), signature),
  )
  return signed?.[0] ?? 0
}

function statement(group: GroupId, generation: number): Statement {
  return ['generation', group, generation]
}
