import { bytesToHex } from '@noble/hashes/utils.js'
import type { GroupKey } from './access.ts'
import { type DocKey, derive } from './keys.ts'
import { isSigned, type PublicKey, type SigningKey, type Statement, sign } from './signing.ts'

/**
 * Signs that a key is the one of a group's generation. Everybody who holds an invite can make one that
 * names the right signers; whoever is given a key without this word would enter a stranger's room.
 */
export function signGroupKey(
  key: SigningKey,
  { group, generation, key: of }: Omit<GroupKey, 'signature'>,
): Uint8Array {
  return sign(key, statement({ group, generation, key: of }))
}

/** Whether a facilitator signed that this is the group's key. */
export function isGroupKeySigned(held: GroupKey, facilitators: PublicKey): boolean {
  return isSigned(facilitators, statement(held), held.signature)
}

function statement({ group, generation, key }: Omit<GroupKey, 'signature'>): Statement {
  return ['group-key', group, generation, keyName(key)]
}

/** Names a key without its topic: who can read the word cannot listen at its room's door. 160 bits, hex. */
function keyName(key: DocKey): string {
  return bytesToHex(derive(key, 'key-name', 20))
}
