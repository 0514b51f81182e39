import * as Y from 'yjs'

/*
 * The root types of the directory:
 *   workshop: Y.Map { title, dates: { from, to }, rule, policy (signed) }
 *   groups: Y.Map<GroupId, Y.Map { name, question, order, template? }>
 *   generations: Y.Map<"groupId/generation", { signature }>, flat, so that two facilitators who
 *     replace a key at once agree
 *   burn: Y.Map { word: { serial, asked, signature } }
 *   devices: Y.Map<receipt tag, {}>, burned: Y.Map<"receipt tag/serial", { signature }>
 */

export function workshopOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('workshop')
}

export function groupsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('groups')
}

export function generationsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('generations')
}

export function burnOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('burn')
}

export function devicesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('devices')
}

export function burnedOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('burned')
}

/** A group's own map, if the group is there and whole. */
export function groupOf(doc: Y.Doc, group: string): Y.Map<unknown> | undefined {
  const map = groupsOf(doc).get(group)
  return map instanceof Y.Map ? map : undefined
}
