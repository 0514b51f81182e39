import type * as Y from 'yjs'
import { command } from '../base/origin.ts'
import type { Access } from '../keys/access.ts'
import type { SigningKey } from '../keys/signing.ts'
import type { Directory } from './directory.ts'
import { workshopOf } from './directory-schema.ts'
import { signFacts, type WorkshopFacts } from './facts-word.ts'
import { maxTitleLength } from './limits.ts'
import { signPolicy, type WorkshopPolicy } from './policy.ts'

/** Fills the directory of a new workshop. `access` is the organizer's; anybody else's is a bug and throws. */
export function createWorkshop(
  doc: Y.Doc,
  access: Access,
  facts: WorkshopFacts,
  policy: Omit<WorkshopPolicy, 'version' | 'lastDay'>,
): void {
  doc.transact(() => {
    describeWorkshop(doc, access, undefined, facts)
    setPolicy(doc, access, { ...policy, version: 1, lastDay: facts.dates.to })
  }, command('createWorkshop'))
}

/**
 * Says what the workshop is: title, days and rule, signed by the organizer.
 * @param before what stands, of a workshop that is there
 */
export function describeWorkshop(
  doc: Y.Doc,
  access: Access,
  before: Pick<Directory, 'facts'> | undefined,
  facts: WorkshopFacts,
): void {
  const version = (before?.facts?.version ?? 0) + 1
  const title = facts.title.slice(0, maxTitleLength)
  const signed = signFacts(organizersKey(access), { ...facts, title, version })
  doc.transact(() => workshopOf(doc).set('facts', signed), command('describeWorkshop'))
}

/** Replaces the policy by one that the organizer signs. Its version has to be above the one that stands. */
export function setPolicy(doc: Y.Doc, access: Access, policy: WorkshopPolicy): void {
  const signed = signPolicy(organizersKey(access), policy)
  doc.transact(() => workshopOf(doc).set('policy', signed), command('setPolicy'))
}

function organizersKey({ signs }: Access): SigningKey {
  if (!signs.organizer) throw new Error('only the organizer signs this')
  return signs.organizer
}
