import type * as Y from 'yjs'
import { command } from '../notebook/origin.ts'
import type { Access } from './access.ts'
import { readBurnWord } from './burn-word.ts'
import type { Directory } from './directory.ts'
import { burnOf, workshopOf } from './directory-schema.ts'
import { readPolicy } from './policy.ts'

/**
 * Puts the organizer's signed words back where somebody took them out of the directory, or brought
 * back earlier ones: a device that was there knows, and who joins later has only the directory.
 * Facilitators' devices do it, so that one vandal is not answered by everybody at once. Nothing
 * happens where all is there; call it when what is stored has been loaded.
 */
export function repeatWords(
  doc: Y.Doc,
  { trust, signs }: Pick<Access, 'trust' | 'signs'>,
  { policy, burnWord }: Pick<Directory, 'policy' | 'burnWord'>,
): void {
  if (!signs.facilitators) return
  const policyThere = readPolicy(workshopOf(doc).get('policy'), trust.organizer)
  const wordThere = readBurnWord(burnOf(doc).get('word'), trust.organizer)
  doc.transact(() => {
    if (policy && !isSame(policy, policyThere)) workshopOf(doc).set('policy', policy)
    if (burnWord && !isSame(burnWord, wordThere)) burnOf(doc).set('word', burnWord)
  }, command('repeatWords'))
}

type Signed = { readonly signature: Uint8Array } | undefined

/** Ed25519 gives one signature for one statement. */
function isSame(a: Signed, b: Signed): boolean {
  return a?.signature.join() === b?.signature.join()
}
