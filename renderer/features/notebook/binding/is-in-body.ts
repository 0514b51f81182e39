import * as Y from 'yjs'

/** Whether a position resolves to a place that is still in a body: neither deleted nor elsewhere. */
export function isInBody(position: Y.RelativePosition, body: Y.XmlElement): boolean {
  const { doc } = body
  // A root type by name is never within a body, and resolving it would create it.
  if (!doc || position.tname !== null) return false
  const absolute = Y.createAbsolutePositionFromRelativePosition(position, doc)
  let type: Y.AbstractType<unknown> | null = absolute?.type ?? null
  while (type) {
    if (type === body) return true
    if (type._item?.deleted) return false
    type = type.parent
  }
  return false
}
