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
