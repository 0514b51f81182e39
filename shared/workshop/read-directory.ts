import * as Y from 'yjs'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import { flatKey } from '../notebook/flat-key.ts'
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
  return {
    ...readWorkshop(doc, trust, seen),
    groups: readGroups(doc, trust, seen.generations ?? new Map()),
    devices: readDevices(doc),
  }
}

/** What the directory says of the workshop itself. */
export function readWorkshop(
  doc: Y.Doc,
  { organizer }: Trust,
  seen: Partial<SeenBefore>,
): Omit<Directory, 'groups' | 'devices'> {
  const workshop = workshopOf(doc)
  const burnWord = laterBurnWord(readBurnWord(burnOf(doc).get('word'), organizer), seen.burnWord)
  return {
    title: line(workshop.get('title'), maxTitleLength),
    dates: readDates(workshop.get('dates')),
    rule: readRule(workshop.get('rule')),
    policy: laterPolicy(readPolicy(workshop.get('policy'), organizer), seen.policy),
    burnWord,
    burnRequest: burnWord?.asked ? { serial: burnWord.serial } : undefined,
  }
}

/** The groups, in order, each with the key that is in use. */
export function readGroups(
  doc: Y.Doc,
  trust: Trust,
  seen: SeenBefore['generations'],
): readonly Group[] {
  const found: (Pick<Group, 'id' | 'order'> & { readonly map: Y.Map<unknown> })[] = []
  for (const [id, map] of groupsOf(doc)) {
    // A group under the draft's name would pass for the draft, whose sections need no source's marks (D5).
    if (!isId(id) || id === draftGroup || !(map instanceof Y.Map)) continue
    const order = map.get('order')
    found.push({ id: id as GroupId, order: typeof order === 'string' ? order : '', map })
  }
  return found
    .sort(compareGroups)
    .slice(0, maxGroups)
    .map(({ id, order, map }) => {
      const claimed = (generation: number) => claimIn(doc, id, generation)
      const generation = currentGeneration(id, claimed, trust.facilitators, seen.get(id))
      const template = readTemplate(map.get('template'), id, trust.facilitators)
      const group: Group = {
        id,
        name: line(map.get('name'), maxTitleLength),
        question: text(map.get('question'), maxQuestionLength),
        order,
        generation,
      }
      return template ? { ...group, template } : group
    })
}

function compareGroups(a: Pick<Group, 'order' | 'id'>, b: Pick<Group, 'order' | 'id'>): number {
  return compareSections(
    { order: a.order, id: a.id as never },
    { order: b.order, id: b.id as never },
  )
}

/** The signature under which somebody claims that a group has moved on to a generation. */
function claimIn(doc: Y.Doc, group: GroupId, generation: number): unknown {
  const claim = generationsOf(doc).get(flatKey(group, String(generation)))
  return (claim as { signature?: unknown } | null | undefined)?.signature
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
