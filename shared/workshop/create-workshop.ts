import type * as Y from 'yjs'
import { command } from '../notebook/origin.ts'
import type { Access } from './access.ts'
import type { Dates, RoomRule } from './directory.ts'
import { workshopOf } from './directory-schema.ts'
import { type Policy, signPolicy } from './policy.ts'

/** What the organizer says about a workshop. */
export interface WorkshopFacts {
  readonly title: string
  readonly dates: Dates
  readonly rule: RoomRule
}

/** Fills the directory of a new workshop. `access` is the organizer's; anybody else's is a bug and throws. */
export function createWorkshop(
  doc: Y.Doc,
  access: Access,
  facts: WorkshopFacts,
  policy: Omit<Policy, 'version' | 'lastDay'>,
): void {
  doc.transact(() => {
    describeWorkshop(doc, facts)
    setPolicy(doc, access, { ...policy, version: 1, lastDay: facts.dates.to })
  }, command('createWorkshop'))
}

/** Changes title, dates or rule; what is not named stays. */
export function describeWorkshop(doc: Y.Doc, facts: Partial<WorkshopFacts>): void {
  doc.transact(() => {
    for (const [key, value] of Object.entries(facts)) workshopOf(doc).set(key, value)
  }, command('describeWorkshop'))
}

/** Replaces the policy by one that the organizer signs. Its version has to be above the one that stands. */
export function setPolicy(doc: Y.Doc, access: Access, policy: Policy): void {
  const key = access.signs.organizer
  if (!key) throw new Error('only the organizer signs the policy')
  const signed = signPolicy(key, policy)
  doc.transact(() => workshopOf(doc).set('policy', signed), command('setPolicy'))
}
