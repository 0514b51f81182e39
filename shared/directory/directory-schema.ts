import type * as Y from 'yjs'

/*
 * The root types of the directory:
 *   workshop: Y.Map { facts (signed by the organizer), policy (signed by the organizer),
 *     groups (signed by facilitators, all of them as one) }
 *   burn: Y.Map { word: { serial, asked, signature } }
 *   agreed: Y.Map<random id, {}>: devices whose person has agreed to the house rules
 *   devices: Y.Map<receipt tag, {}>, burned: Y.Map<"receipt tag/serial", { signature }>
 */

export function workshopOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('workshop')
}

export function burnOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('burn')
}

export function agreedOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('agreed')
}

export function devicesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('devices')
}

export function burnedOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('burned')
}
