import type * as Y from 'yjs'
import type { HoldsBeside } from '../../disclosure/holds-beside.ts'
import { splitFlatKey } from '../../notebook/flat-key.ts'
import type { GroupId, HoldId, SectionId } from '../../notebook/ids.ts'
import { printable } from '../../notebook/read-blocks.ts'
import type { PublicKey } from '../signing.ts'
import { digest } from './digest.ts'
import { readOpening } from './opening.ts'
import {
  maxRequestLength,
  maxRequests,
  type Review,
  type ReviewOpening,
  type ReviewRequest,
} from './review.ts'
import {
  openedOf,
  openingOf,
  readOf,
  requestsOf,
  reviewHoldsOf,
  settledOf,
} from './review-schema.ts'

/**
 * A plain snapshot of the review. Total: everybody in the workshop can write to the directory, so
 * what is not as the schema says, or not signed by the organizer, is left out; never throws. Holds
 * are never left out for being many: that would be a way to get around one.
 * @param seen the highest opening that this device has seen; a lower one does not replace it
 */
export function readReview(doc: Y.Doc, organizer: PublicKey, seen?: ReviewOpening): Review {
  const standing = readOpening(openingOf(doc).get('opening'), organizer)
  const opening = standing && standing.version >= (seen?.version ?? 0) ? standing : seen
  return {
    opening,
    holds: readHolds(doc),
    requests: readRequests(doc),
    opened: readDevices(openedOf(doc), opening),
    read: readDevices(readOf(doc), opening),
  }
}

function readHolds(doc: Y.Doc): ReadonlyMap<GroupId, HoldsBeside> {
  const holds = new Map<GroupId, Map<SectionId, HoldId[]>>()
  for (const key of [...reviewHoldsOf(doc).keys()].sort()) {
    const [group, section, hold] = splitFlatKey(key, 3) ?? []
    if (!group || !section || !hold) continue
    const ofGroup = holds.get(group as GroupId) ?? new Map<SectionId, HoldId[]>()
    holds.set(group as GroupId, ofGroup)
    ofGroup.set(section as SectionId, [
      ...(ofGroup.get(section as SectionId) ?? []),
      hold as HoldId,
    ])
  }
  return holds
}

function readRequests(doc: Y.Doc): readonly ReviewRequest[] {
  const settled = settledOf(doc)
  const requests: ReviewRequest[] = []
  for (const key of [...requestsOf(doc).keys()].sort()) {
    const [group, section, id] = splitFlatKey(key, 3) ?? []
    const value = requestsOf(doc).get(key) as { text?: unknown } | null
    if (!group || !section || !id || typeof value?.text !== 'string') continue
    const text = printable(value.text.slice(0, maxRequestLength)).trim()
    if (text === '') continue
    requests.push({
      group: group as GroupId,
      section: section as SectionId,
      id,
      text,
      settled: settled.has(`${id}/${digest(text)}`),
    })
    if (requests.length === maxRequests) break
  }
  return requests
}

function readDevices(map: Y.Map<unknown>, opening: ReviewOpening | undefined): readonly string[] {
  if (!opening) return []
  const ids: string[] = []
  for (const key of map.keys()) {
    const [edition, id] = splitFlatKey(key, 2) ?? []
    if (id && edition === opening.edition) ids.push(id)
    if (ids.length === maxRequests) break
  }
  return ids.sort()
}
