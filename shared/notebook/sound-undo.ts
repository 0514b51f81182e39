import * as Y from 'yjs'

/**
 * Gives what an undo puts back the neighbours that it truly has. Yjs (13.6.33, its issue 794) may
 * note a right neighbour that stands to the left of the left one; then every device puts the text
 * somewhere else, and a reload too. Runs before anybody is told of the transaction, so the items
 * are still ours to correct. Returns the way to stop.
 */
export function soundUndo(doc: Y.Doc, undo: Y.UndoManager): () => void {
  const correct = (transaction: Y.Transaction) => {
    if (transaction.origin !== undo) return
    for (const [client, after] of transaction.afterState) {
      const before = transaction.beforeState.get(client) ?? 0
      if (after > before) correctItems(doc.store.clients.get(client) ?? [], before)
    }
  }
  doc.on('beforeObserverCalls', correct)
  return () => doc.off('beforeObserverCalls', correct)
}

type Struct = Y.Item | Y.GC | Y.AbstractStruct

function correctItems(structs: readonly Struct[], from: number): void {
  for (let i = structs.length - 1; i >= 0; i--) {
    const item = structs[i]
    if (!item || item.id.clock < from) return
    if (!(item instanceof Y.Item) || item.parentSub !== null) continue
    item.origin = olderNeighbour(item, 'left')?.lastId ?? null
    item.rightOrigin = olderNeighbour(item, 'right')?.id ?? null
  }
}

/** What stood beside an item when it was put there: newer items of the same undo came later. */
function olderNeighbour(item: Y.Item, side: 'left' | 'right'): Y.Item | null {
  let beside = item[side]
  while (beside && beside.id.client === item.id.client && beside.id.clock > item.id.clock) {
    beside = beside[side]
  }
  return beside
}
