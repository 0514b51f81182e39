/** Who exchanges messages with whom, by id. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** All that can be reached from one device, itself included. */
export function reachableFrom(graph: Graph, start: string): Set<string> {
  const found = new Set([start])
  for (const id of found) for (const next of graph.get(id) ?? []) found.add(next)
  return found
}

/**
 * The children of each device in the tree of shortest ways from one of them. Everybody who sees the
 * same graph finds the same tree, so that news of the root reaches each device once.
 */
export function childrenFrom(graph: Graph, root: string): Map<string, readonly string[]> {
  const children = new Map<string, string[]>()
  const placed = new Set([root])
  let level = [root]
  while (level.length > 0) {
    const below: string[] = []
    for (const id of level.sort()) {
      const own = (graph.get(id) ?? []).filter((next) => !placed.has(next))
      for (const next of own) placed.add(next)
      children.set(id, own)
      below.push(...own)
    }
    level = below
  }
  return children
}
