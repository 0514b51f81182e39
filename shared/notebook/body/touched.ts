import * as Y from 'yjs'
import { controls } from './walk.ts'

/** Every item of a body that a transaction put in or took out; for a property, its boundary. To be asked while it is being told of. */
export function touchedItems(body: Y.Text, transaction: Y.Transaction): Y.Item[] {
  const items: Y.Item[] = []
  eachChanged(body, transaction, (item) => {
    const around = item.parent === body ? item : (item.parent as Y.AbstractType<unknown>)._item
    if (around) items.push(around)
    return true
  })
  return items
}

/**
 * The boundaries of the lines in which a transaction changed letters or properties and did nothing
 * else; undefined where it did more (boundaries, walls and formats reach over lines).
 */
export function touchedBoundaries(
  body: Y.Text,
  transaction: Y.Transaction,
): ReadonlySet<Y.Item> | undefined {
  const boundaries = new Set<Y.Item>()
  const isSimple = eachChanged(body, transaction, (item) => {
    const boundary = item.parent === body ? boundaryOfLetters(item) : boundaryOfProperty(item)
    if (boundary === undefined) return false
    if (boundary && !boundary.deleted) boundaries.add(boundary)
    return true
  })
  return isSimple ? boundaries : undefined
}

/** Null where nothing of it is left to look at. */
function boundaryOfProperty(item: Y.Item): Y.Item | null | undefined {
  return item.parent instanceof Y.Map ? item.parent._item : undefined
}

function boundaryOfLetters(item: Y.Item): Y.Item | null | undefined {
  const { content } = item
  if (content instanceof Y.ContentDeleted) return null
  const isLetters =
    content instanceof Y.ContentEmbed ||
    (content instanceof Y.ContentString && !controls.test(content.str))
  if (!isLetters) return undefined
  for (let left = item.left; left; left = left.left) {
    if (left.deleted) continue
    if (left.content instanceof Y.ContentType) return left
    if (left.content instanceof Y.ContentString && controls.test(left.content.str)) return undefined
  }
  return undefined
}

/** Visits what a transaction put into a body and its boundaries, and took out; false as soon as a visit is. */
function eachChanged(
  body: Y.Text,
  transaction: Y.Transaction,
  visit: (item: Y.Item) => boolean,
): boolean {
  const { store } = transaction.doc
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0
    const structs = after === before ? [] : (store.clients.get(client) ?? [])
    for (let i = structs.length - 1; i >= 0; i--) {
      const struct = structs[i]
      if (!struct || struct.id.clock + struct.length <= before) break
      if (struct instanceof Y.Item && isOfBody(body, struct) && !visit(struct)) return false
    }
  }
  let simple = true
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (simple && struct instanceof Y.Item && isOfBody(body, struct)) simple = visit(struct)
  })
  return simple
}

function isOfBody(body: Y.Text, { parent }: Y.Item): boolean {
  return parent === body || (parent instanceof Y.AbstractType && parent._item?.parent === body)
}
