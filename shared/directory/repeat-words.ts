import type * as Y from 'yjs'
import { command } from '../base/origin.ts'
import type { Access } from '../keys/access.ts'
import { readBurnWord } from './burn-word.ts'
import type { Directory } from './directory.ts'
import { burnOf, workshopOf } from './directory-schema.ts'
import { readFacts } from './facts-word.ts'
import { groupWordsText, readGroupWords, signGroupWords } from './group-words.ts'
import { readPolicy } from './policy.ts'

/**
 * Puts the signed words back where somebody took them out of the directory, or brought back earlier
 * ones: a device that was there knows, and who joins later has only the directory. Where two
 * facilitators had not met, it says both their words on the groups in one. Facilitators' devices do
 * it, so that one vandal is not answered by everybody at once. Nothing happens where all is there, or
 * where a newer app has said what this one does not know; call it when what is stored has been loaded.
 * @returns whether something was put back
 */
export function repeatWords(
  doc: Y.Doc,
  { trust, signs }: Pick<Access, 'trust' | 'signs'>,
  known: Pick<Directory, 'facts' | 'policy' | 'burnWord' | 'groupWords'>,
): boolean {
  if (!signs.facilitators) return false
  const { facts, policy, burnWord } = known
  const workshop = workshopOf(doc)
  const factsThere = readFacts(workshop.get('facts'), trust.organizer)
  const groupsThere = readGroupWords(workshop.get('groups'), trust.facilitators)
  const policyThere = readPolicy(workshop.get('policy'), trust.organizer)
  const wordThere = readBurnWord(burnOf(doc).get('word'), trust.organizer)
  const groups = groupWordsText(known.groupWords)
  const groupsMissing =
    groupsThere.state === 'said'
      ? groupsThere.signed.text !== groups
      : groupsThere.state === 'none' && known.groupWords.length > 0
  const factsMissing =
    factsThere.state === 'said'
      ? factsThere.signed.text !== facts?.signed.text
      : factsThere.state === 'none'
  const { facilitators } = signs
  const missing: (() => void)[] = []
  if (facts && factsMissing) missing.push(() => workshop.set('facts', facts.signed))
  // The same words are the same text and signature, so that several who say it write the same.
  if (groupsMissing)
    missing.push(() => workshop.set('groups', signGroupWords(facilitators, groups)))
  if (policy && !isSame(policy, policyThere)) missing.push(() => workshop.set('policy', policy))
  if (burnWord && !isSame(burnWord, wordThere))
    missing.push(() => burnOf(doc).set('word', burnWord))
  doc.transact(() => {
    for (const say of missing) say()
  }, command('repeatWords'))
  return missing.length > 0
}

type Signature = { readonly signature: Uint8Array } | undefined

/** Ed25519 gives one signature for one statement. */
function isSame(a: Signature, b: Signature): boolean {
  return a?.signature.join() === b?.signature.join()
}
