import type * as Y from 'yjs'
import { digest } from '../base/digest.ts'
import { actKeys, flatKey } from '../base/flat-key.ts'
import type { HoldId } from '../base/ids.ts'
import { command } from '../base/origin.ts'
import { transactUnlinked } from '../base/unlinked.ts'
import type { ReportPlace } from '../report/report.ts'
import { readWish } from './read-review.ts'
import { maxRequestLength, type ReviewRequest } from './review.ts'
import { openedOf, readOf, requestsOf, reviewHoldsOf, settledOf } from './review-schema.ts'

/* What people do in the review. Each act is written under a client id of its own (promise P7). */

/** Keeps a section of the report off the record; anyone may, and no reason is asked (rule D3). */
export function holdInReview(doc: Y.Doc, { group, section }: ReportPlace, hold: HoldId): void {
  const set = (act: string) => reviewHoldsOf(doc).set(flatKey(group, section, hold, act), {})
  transactUnlinked(doc, set, command('holdInReview'))
}

/** Lifts this one hold, by every act that made it and is seen here; others stay (rule D3). */
export function liftInReview(doc: Y.Doc, { group, section }: ReportPlace, hold: HoldId): void {
  doc.transact(() => {
    const holds = reviewHoldsOf(doc)
    for (const key of actKeys(holds, group, section, hold)) holds.delete(key)
  }, command('liftInReview'))
}

/** Asks for another wording, or changes what was asked; an empty text takes it back. */
export function requestWording(
  doc: Y.Doc,
  { group, section }: ReportPlace,
  request: string,
  text: string,
): void {
  const key = flatKey(group, section, request)
  const requests = requestsOf(doc)
  const before = readWish(requests.get(key))
  const words = text.trim().slice(0, maxRequestLength)
  // An empty one stays, so that an older file does not bring the wish back.
  if (before?.text === words || (!before && words === '')) return
  const wish = { text: words, version: (before?.version ?? -1) + 1 }
  transactUnlinked(doc, () => requests.set(key, wish), command('requestWording'))
}

/** Says that a request was dealt with, in the wording that it has; another wording is open again. */
export function settleRequest(doc: Y.Doc, { id, text }: ReviewRequest): void {
  const set = () => settledOf(doc).set(flatKey(id, digest(text)), {})
  transactUnlinked(doc, set, command('settleRequest'))
}

/** Opens a request again. */
export function reopenRequest(doc: Y.Doc, { id, text }: ReviewRequest): void {
  doc.transact(() => settledOf(doc).delete(flatKey(id, digest(text))), command('reopenRequest'))
}

/**
 * Counts this device among those on which an edition was opened; once.
 * @param visit it keeps nothing, so it is not among the devices that are listed
 */
export function countOpened(doc: Y.Doc, edition: string, id: string, visit = false): void {
  count(doc, openedOf(doc), flatKey(edition, id), visit, 'countOpened')
}

/** Counts this device among those whose person has read an edition; once. */
export function countRead(doc: Y.Doc, edition: string, id: string, visit = false): void {
  count(doc, readOf(doc), flatKey(edition, id), visit, 'countRead')
}

function count(doc: Y.Doc, map: Y.Map<unknown>, key: string, visit: boolean, name: string): void {
  if (map.has(key)) return
  transactUnlinked(doc, () => map.set(key, visit ? { visit } : {}), command(name))
}
