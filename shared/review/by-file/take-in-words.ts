import type * as Y from 'yjs'
import { command } from '../../base/origin.ts'
import { transactUnlinked } from '../../base/unlinked.ts'
import { laterBurnWord, readBurnWord } from '../../directory/burn-word.ts'
import type { Signed } from '../../directory/directory.ts'
import { burnOf, workshopOf } from '../../directory/directory-schema.ts'
import { laterFacts, readFacts } from '../../directory/facts-word.ts'
import { mergeGroupWords, readGroupWords } from '../../directory/group-words.ts'
import { laterPolicy, readPolicy } from '../../directory/policy.ts'
import type { Trust } from '../../keys/signing.ts'
import { readOpening } from '../opening.ts'
import type { ReviewOpening } from '../review.ts'
import { openingOf } from '../review-schema.ts'
import type { FileSaid } from './directory-file.ts'

/**
 * Puts the signed words of a file into the directory where they are later than what stands: an earlier
 * one, or one that nobody signed, changes nothing, whoever wrote the file.
 * @param known what this device knows already
 */
export function takeInWords(
  doc: Y.Doc,
  { organizer, facilitators }: Trust,
  known: Signed & { readonly opening: ReviewOpening | undefined },
  { words }: FileSaid,
): void {
  const workshop = workshopOf(doc)
  const say: (() => void)[] = []
  const facts = readFacts(words.facts, organizer)
  if (facts.state === 'said') {
    const told = { ...facts.word, signed: facts.signed }
    if (laterFacts(known.facts, told) === told) say.push(() => workshop.set('facts', facts.signed))
  }
  const policy = readPolicy(words.policy, organizer)
  if (policy && isNew(known.policy, policy) && laterPolicy(policy, known.policy) === policy)
    say.push(() => workshop.set('policy', policy))
  const groups = readGroupWords(words.groups, facilitators)
  // What this device knows beside it stands all the same: it remembers, and facilitators' devices put it back.
  if (
    groups.state === 'said' &&
    mergeGroupWords(known.groupWords, groups.word) !== known.groupWords
  )
    say.push(() => workshop.set('groups', groups.signed))
  const burn = readBurnWord(words.burn, organizer)
  if (burn && isNew(known.burnWord, burn) && laterBurnWord(burn, known.burnWord) === burn)
    say.push(() => burnOf(doc).set('word', burn))
  const opening = readOpening(words.opening, organizer)
  if (opening && opening.version > (known.opening?.version ?? 0))
    say.push(() => openingOf(doc).set('opening', words.opening))
  for (const word of say) transactUnlinked(doc, word, command('takeInWords'))
}

type Signature = { readonly signature: Uint8Array } | undefined

/** Ed25519 gives one signature for one statement. */
function isNew(known: Signature, told: Signature): boolean {
  return known?.signature.join() !== told?.signature.join()
}
