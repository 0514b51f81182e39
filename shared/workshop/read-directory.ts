import * as Y from 'yjs'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import { splitFlatKey } from '../notebook/flat-key.ts'
import { type GroupId, isId } from '../notebook/ids.ts'
import { compareSections } from '../notebook/order.ts'
import { printable } from '../notebook/read-blocks.ts'
import { laterBurnWord, readBurnWord } from './burn-word.ts'
import {
  type Dates,
  type Directory,
  type Group,
  maxGroups,
  maxQuestionLength,
  maxTitleLength,
  type RoomRule,
  type SeenBefore,
} from './directory.ts'
import { burnOf, generationsOf, groupsOf, workshopOf } from './directory-schema.ts'
import { currentGeneration } from './generation.ts'
import { isDay, laterPolicy, readPolicy } from './policy.ts'
import { readDevices } from './read-receipts.ts'
import type { Trust } from './signing.ts'
import { readTemplate } from './template.ts'

/**
 * A plain snapshot of a directory document. Total: everybody in the workshop can write to it, so
 * what is not as the schema says, or not signed by whom it should be, is left out; never throws.
 * @param seen what this device has seen, and what stands where somebody took it away or brought back
 *   what was signed earlier: the latest policy, the last word on burning, the keys of groups
 */
export function readDirectory(doc: Y.Doc, trust: Trust, seen: Partial<SeenBefore> = {}): Directory {
  const workshop = workshopOf(doc)
  const { organizer } = trust
  const burnWord = laterBurnWord(readBurnWord(burnOf(doc).get('word'), organizer), seen.burnWord)
  return {
    title: line(workshop.get('title'), maxTitleLength),
    dates: readDates(workshop.get('dates')),
    rule: readRule(workshop.get('rule')),
    policy: laterPolicy(readPolicy(workshop.get('policy'), organizer), seen.policy),
    groups: readGroups(doc, trust, seen.generations ?? new Map()),
    burnWord,
    burnRequest: burnWord?.asked ? { serial: burnWord.serial } : undefined,
    devices: readDevices(doc),
  }
}

function readGroups(doc: Y.Doc, trust: Trust, seen: SeenBefore['generations']): readonly Group[] {
  const claims = readClaims(doc)
  const groups: (Omit<Group, 'generation' | 'template'> & { readonly stored: unknown })[] = []
  for (const [id, map] of groupsOf(doc)) {
    // A group under the draft's name would pass for the draft, whose sections need no source's marks (D5).
    if (!isId(id) || id === draftGroup || !(map instanceof Y.Map)) continue
    const order = map.get('order')
    groups.push({
      id: id as GroupId,
      name: line(map.get('name'), maxTitleLength),
      question: text(map.get('question'), maxQuestionLength),
      order: typeof order === 'string' ? order : '',
      stored: map.get('template'),
    })
  }
  return groups
    .sort(compareGroups)
    .slice(0, maxGroups)
    .map(({ stored, ...group }) => {
      const signed = claims.get(group.id) ?? new Map<number, unknown>()
      const known = seen.get(group.id) ?? 0
      const generation = currentGeneration(group.id, signed, trust.facilitators, known)
      const template = readTemplate(stored, group.id, trust.facilitators)
      return template ? { ...group, generation, template } : { ...group, generation }
    })
}

function compareGroups(a: Pick<Group, 'order' | 'id'>, b: Pick<Group, 'order' | 'id'>): number {
  return compareSections(
    { order: a.order, id: a.id as never },
    { order: b.order, id: b.id as never },
  )
}

/** What is claimed about generations, by group; signatures are looked at only where they matter. */
function readClaims(doc: Y.Doc): ReadonlyMap<string, ReadonlyMap<number, unknown>> {
  const claims = new Map<string, Map<number, unknown>>()
  for (const [key, value] of generationsOf(doc)) {
    const [group, text] = splitFlatKey(key, 2) ?? []
    if (group === undefined || typeof value !== 'object' || value === null) continue
    const generation = Number(text)
    // One way to write a number: `1`, not `01`.
    if (String(generation) !== text) continue
    const ofGroup = claims.get(group) ?? new Map<number, unknown>()
    claims.set(group, ofGroup.set(generation, (value as { signature?: unknown }).signature))
  }
  return claims
}

function readDates(value: unknown): Dates {
  const { from, to } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Dates>
  return { from: isDay(from) ? from : undefined, to: isDay(to) ? to : undefined }
}

function readRule(value: unknown): RoomRule {
  return value === 'off-the-record' ? value : 'chatham-house'
}

function line(value: unknown, max: number): string {
  return text(value, max).replace(/\s+/g, ' ').trim()
}

function text(value: unknown, max: number): string {
  return typeof value === 'string' ? printable(value.slice(0, max)) : ''
}
