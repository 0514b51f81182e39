import type * as Y from 'yjs'

/** A part of a snapshot, read again only when what it is read from has changed. */
interface Part<T> {
  readonly current: () => T
  readonly destroy: () => void
}

/**
 * Remembers what `read` gives until one of these maps, or a map in one of them, changes. Everybody in
 * the workshop can write to the directory: whoever fills one map must not make every change of
 * another one slow. Nobody who observes the document is told of a change before it is forgotten.
 */
export function onceChanged<T>(
  doc: Y.Doc,
  maps: readonly Y.Map<unknown>[],
  read: () => T,
): Part<T> {
  let known: { readonly value: T } | undefined
  const roots = new Set<unknown>(maps)
  const forget = ({ changed }: Y.Transaction) => {
    for (const type of changed.keys()) {
      if (roots.has(type) || roots.has(type._item?.parent)) known = undefined
    }
  }
  doc.on('beforeObserverCalls', forget)
  return {
    current: () => {
      known ??= { value: read() }
      return known.value
    },
    destroy: () => doc.off('beforeObserverCalls', forget),
  }
}
