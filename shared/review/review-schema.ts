import type * as Y from 'yjs'

/*
 * What the directory holds of the review. Flat keys, so that two people who act at once agree:
 *   review: Y.Map { opening: { version, until, content, signature } }
 *   reviewHolds: Y.Map<"group/section/hold/act", {}>
 *   reviewRequests: Y.Map<"group/section/request", { text, version }>
 *   reviewSettled: Y.Map<"request/text digest", {}>
 *   reviewOpened, reviewRead: Y.Map<"edition/random id", { visit?: true, carried?: true }>
 */

export function openingOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('review')
}

export function reviewHoldsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('reviewHolds')
}

export function requestsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('reviewRequests')
}

export function settledOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('reviewSettled')
}

export function openedOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('reviewOpened')
}

export function readOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('reviewRead')
}

/** All of them, for whoever follows the review. */
export function reviewMaps(doc: Y.Doc): readonly Y.Map<unknown>[] {
  return [openingOf, reviewHoldsOf, requestsOf, settledOf, openedOf, readOf].map((of) => of(doc))
}
