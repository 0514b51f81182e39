import * as Y from 'yjs'

/** Deeper than anything that is read (a body is one text, its lines' properties one map deep). */
const maxTypeDepth = 96

/**
 * Lets nobody be told of changes that are nested deeper than anything that is read. Yjs passes each
 * change up through all types around it: a member who nests some thousand elements and changes each of
 * them would stop every device of the group for minutes, at every start anew. The document keeps all of
 * it, so replicas agree. Call it before anything observes the document. Returns the way to stop.
 */
export function ignoreDepths(doc: Y.Doc): () => void {
  const ignore = ({ changed }: Y.Transaction) => {
    for (const type of changed.keys()) if (isTooDeep(type)) changed.delete(type)
  }
  doc.on('beforeObserverCalls', ignore)
  return () => doc.off('beforeObserverCalls', ignore)
}

function isTooDeep(type: unknown): boolean {
  let around = type
  for (let depth = 0; depth < maxTypeDepth; depth++) {
    if (!(around instanceof Y.AbstractType)) return false
    around = around._item?.parent
  }
  return around instanceof Y.AbstractType
}
