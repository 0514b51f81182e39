import type { ElementNode, LexicalNode } from 'lexical'

/**
 * Puts nodes in the place of some children of an element; those that are there already are not moved,
 * so that neither the caret nor an input method loses its place. Within an update.
 */
export function $setChildren(
  parent: ElementNode,
  start: number,
  count: number,
  nodes: readonly LexicalNode[],
): void {
  const now = parent.getChildren().slice(start, start + count)
  const least = Math.min(now.length, nodes.length)
  let head = 0
  while (head < least && now[head]?.is(nodes[head])) head += 1
  let tail = 0
  while (tail < least - head && now.at(-1 - tail)?.is(nodes.at(-1 - tail))) tail += 1
  if (head === now.length && head === nodes.length) return
  parent.splice(start + head, now.length - head - tail, nodes.slice(head, nodes.length - tail))
}

/**
 * Puts nodes between two children of an element, in the place of all that is there. What stands there
 * already and stays is not moved; what comes before and behind costs nothing. Within an update.
 */
export function $setBetween(
  parent: ElementNode,
  before: LexicalNode | undefined,
  nodes: readonly LexicalNode[],
  after: LexicalNode | undefined,
): void {
  const stays = new Set(nodes.map((node) => node.getKey()))
  let last = before
  const next = () => (last ? last.getNextSibling() : parent.getFirstChild())
  const dropUntil = (node: LexicalNode | undefined) => {
    for (let gone = next(); gone && !gone.is(node); gone = next()) {
      if (gone.is(after) || stays.has(gone.getKey())) return
      gone.remove()
    }
  }
  for (const node of nodes) {
    dropUntil(node)
    const there = next()
    if (!there?.is(node)) {
      if (there) there.insertBefore(node)
      else parent.append(node)
    }
    last = node
  }
  dropUntil(after)
}
