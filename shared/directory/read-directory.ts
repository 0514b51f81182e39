import type * as Y from 'yjs'
import { compareSections } from '../base/order.ts'
import type { Trust } from '../keys/signing.ts'
import { visibleLine, visibleText } from '../notebook/visible/visible-text.ts'
import { laterBurnWord, readBurnWord } from './burn-word.ts'
import type { Directory, Group, SeenBefore, Signed } from './directory.ts'
import { burnOf, workshopOf } from './directory-schema.ts'
import { laterFacts, readFacts } from './facts-word.ts'
import { type GroupWord, mergeGroupWords, readGroupWords } from './group-words.ts'
import { maxGroups } from './limits.ts'
import { laterPolicy, readPolicy } from './policy.ts'
import { readDevices } from './read-receipts.ts'

/**
 * A plain snapshot of a directory document. Total: everybody in the workshop can write to it, so
 * what is not as the schema says, or not signed by whom it should be, is left out; never throws.
 * @param seen what this device has seen, and what stands where somebody took it away or brought back
 *   what was signed earlier
 */
export function readDirectory(doc: Y.Doc, trust: Trust, seen: Partial<SeenBefore> = {}): Directory {
  const { newer, ...signed } = readSigned(doc, trust, seen)
  const groups = readGroups(signed.groupWords, seen.generations ?? new Map())
  return { ...snapshotOf(signed, groups), newer, devices: readDevices(doc) }
}

/** What was signed: the later of what the document has and what was seen. */
export function readSigned(
  doc: Y.Doc,
  { organizer, facilitators }: Trust,
  seen: Partial<Signed>,
): Signed & Pick<Directory, 'newer'> {
  const workshop = workshopOf(doc)
  const facts = readFacts(workshop.get('facts'), organizer)
  const groups = readGroupWords(workshop.get('groups'), facilitators)
  const said = facts.state === 'said' ? { ...facts.word, signed: facts.signed } : undefined
  return {
    facts: laterFacts(said, seen.facts),
    policy: laterPolicy(readPolicy(workshop.get('policy'), organizer), seen.policy),
    burnWord: laterBurnWord(readBurnWord(burnOf(doc).get('word'), organizer), seen.burnWord),
    groupWords: mergeGroupWords(seen.groupWords ?? [], groups.state === 'said' ? groups.word : []),
    newer: facts.state === 'newer' || groups.state === 'newer',
  }
}

/**
 * The groups, in order, each with the key that is in use.
 * @param handed the generations that this device was handed keys to: an invite may know more than
 *   the directory, which an earlier state can be brought back to
 */
export function readGroups(
  words: readonly GroupWord[],
  handed: SeenBefore['generations'],
): readonly Group[] {
  return words
    .filter(({ removed }) => !removed)
    .sort(compareGroups)
    .slice(0, maxGroups)
    .map(({ id, name, question, order, generation, template }) => {
      const group: Group = {
        id,
        name: visibleLine(name),
        question: visibleText(question),
        order,
        generation: Math.max(generation, handed.get(id) ?? 0),
      }
      return template ? { ...group, template } : group
    })
}

/** The snapshot of what was signed. */
export function snapshotOf(
  signed: Signed,
  groups: readonly Group[],
): Omit<Directory, 'newer' | 'devices'> {
  const { facts, burnWord } = signed
  return {
    ...signed,
    title: visibleLine(facts?.title ?? ''),
    dates: facts?.dates ?? { from: undefined, to: undefined },
    rule: facts?.rule ?? 'chatham-house',
    groups,
    burnRequest: burnWord?.asked ? { serial: burnWord.serial } : undefined,
  }
}

function compareGroups(a: Pick<Group, 'order' | 'id'>, b: Pick<Group, 'order' | 'id'>): number {
  return compareSections(
    { order: a.order, id: a.id as never },
    { order: b.order, id: b.id as never },
  )
}
