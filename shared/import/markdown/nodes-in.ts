import type { Nodes, Root } from 'mdast'

/** How often each note is referred to. */
export function countsIn(root: Root): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const node of allNodes(root)) {
    if (node.type !== 'footnoteReference') continue
    counts.set(node.identifier, (counts.get(node.identifier) ?? 0) + 1)
  }
  return counts
}

/** The addresses that the text defines apart from its links (`[1]: https://…`), by identifier. */
export function definitionsIn(root: Root): ReadonlyMap<string, string> {
  const urls = new Map<string, string>()
  for (const node of allNodes(root)) {
    if (node.type === 'definition' && !urls.has(node.identifier)) {
      urls.set(node.identifier, node.url)
    }
  }
  return urls
}

/** All nodes of a tree, in the order of the text. */
export function* allNodes(root: Nodes): Generator<Nodes> {
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    if (!('children' in node)) continue
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes)
  }
}
