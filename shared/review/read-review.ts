import type * as Y from 'yjs'
import { digest } from '../base/digest.ts'
import { flatKey, splitFlatKey } from '../base/flat-key.ts'
import type { GroupId, SectionId } from '../base/ids.ts'
import { ownProperty } from '../base/own-property.ts'
import type { PublicKey } from '../keys/signing.ts'
import { visibleText } from '../notebook/visible/visible-text.ts'
import { followReviewHolds } from './follow-review-holds.ts'
import { readOpening } from './opening.ts'
import {
  maxRequestLength,
  maxRequests,
  type Review,
  type ReviewOpening,
  type ReviewRequest,
} from './review.ts'
import { openedOf, openingOf, readOf, requestsOf, settledOf } from './review-schema.ts'

/**
 * A plain snapshot of the review. Total: everybody in the workshop can write to the directory, so
 * what is not as the schema says, or not signed by the organizer, is left out; never throws. Holds
 * are never left out for being many: that would be a way to get around one.
 * @param seen the highest opening that this device has seen; a lower one does not replace it
 */
export function readReview(doc: Y.Doc, organizer: PublicKey, seen?: ReviewOpening): Review {
  const opening = readStanding(doc, organizer, seen)
  return {
    opening,
    holds: followReviewHolds(doc).current(),
    requests: readRequests(doc),
    opened: readCounted(openedOf(doc), opening),
    read: readCounted(readOf(doc), opening),
    visits: {
      opened: countVisits(openedOf(doc), opening),
      read: countVisits(readOf(doc), opening),
    },
    carried: countCarried(readOf(doc), opening),
  }
}

/** The opening that stands: the one in the directory, or the one seen where that is higher. */
export function readStanding(
  doc: Y.Doc,
  organizer: PublicKey,
  seen: ReviewOpening | undefined,
): ReviewOpening | undefined {
  const standing = readOpening(openingOf(doc).get('opening'), organizer)
  return standing && standing.version >= (seen?.version ?? 0) ? standing : seen
}

/** What is asked for, by place. Where there is too much of it, what came first. */
export function readRequests(doc: Y.Doc): readonly ReviewRequest[] {
  const settled = settledOf(doc)
  const requests = new Map<string, ReviewRequest>()
  for (const [key, value] of requestsOf(doc)) {
    const asked = readWish(value)?.text
    if (asked === undefined) continue
    const [group, section, id] = splitFlatKey(key, 3) ?? []
    const text = visibleText(asked.slice(0, maxRequestLength)).trim()
    if (!group || !section || !id || text === '') continue
    requests.set(key, {
      group: group as GroupId,
      section: section as SectionId,
      id,
      text,
      settled: settled.has(`${id}/${digest(text)}`),
    })
    if (requests.size === maxRequests) break
  }
  return [...requests].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, request]) => request)
}

/**
 * A wish as somebody wrote it: the text, empty where it was taken back, and a number that counts up with
 * every change of it. Undefined where it is none.
 */
export function readWish(value: unknown): { text: string; version: number } | undefined {
  const text = ownProperty(value, 'text')
  const version = ownProperty(value, 'version') ?? 0
  if (typeof text !== 'string' || !Number.isSafeInteger(version)) return undefined
  return { text: text.slice(0, maxRequestLength), version: Math.max(0, version as number) }
}

/** The devices that are counted for an edition, by the random ids under which they are. */
export function readCounted(
  map: Y.Map<unknown>,
  opening: ReviewOpening | undefined,
): readonly string[] {
  if (!opening) return []
  const ids: string[] = []
  const start = `${opening.edition}/`
  for (const key of map.keys()) {
    if (!key.startsWith(start)) continue
    const [, id] = splitFlatKey(key, 2) ?? []
    if (id) ids.push(id)
    if (ids.length === maxRequests) break
  }
  return ids.sort()
}

/** How many of them keep nothing. */
export function countVisits(map: Y.Map<unknown>, opening: ReviewOpening | undefined): number {
  return countThose(map, opening, (entry) => ownProperty(entry, 'visit') === true)
}

/** How many of them came by a file alone, visits not counted. */
export function countCarried(map: Y.Map<unknown>, opening: ReviewOpening | undefined): number {
  const isCarried = (entry: unknown) =>
    ownProperty(entry, 'carried') === true && ownProperty(entry, 'visit') !== true
  return countThose(map, opening, isCarried)
}

function countThose(
  map: Y.Map<unknown>,
  opening: ReviewOpening | undefined,
  isMeant: (entry: unknown) => boolean,
): number {
  if (!opening) return 0
  const counted = readCounted(map, opening)
  return counted.filter((id) => isMeant(map.get(flatKey(opening.edition, id)))).length
}
