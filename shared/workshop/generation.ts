import type { GroupId } from '../notebook/ids.ts'
import { isSigned, type PublicKey, type SigningKey, type Statement, sign } from './signing.ts'

/** Keys that one group can use up; a higher number was not made by an app that works. */
export const maxGeneration = 9999

/** Signs that a group has moved on to another key. */
export function signGeneration(key: SigningKey, group: GroupId, generation: number): Uint8Array {
  return sign(key, statement(group, generation))
}

/**
 * The generation that a group uses: each step from the last one seen has to be signed by a
 * facilitator. Going up step by step, as keys are replaced, costs one signature for every step and
 * one more; claims that somebody heaped up are not looked at.
 * @param claimed the signature of a generation, as the directory holds it
 * @param seen the generation that this device knows of: whoever takes the claims away, or brings
 *   back an older state of the directory, cannot lead a group back to a key that was replaced
 */
export function currentGeneration(
  group: GroupId,
  claimed: (generation: number) => unknown,
  facilitators: PublicKey,
  seen = 0,
): number {
  let generation = seen
  while (generation < maxGeneration && isNext()) generation++
  return generation

  function isNext(): boolean {
    const signature = claimed(generation + 1)
    return isSigned(facilitators, statement(group, generation + 1), signature)
  }
}

function statement(group: GroupId, generation: number): Statement {
  return ['generation', group, generation]
}
