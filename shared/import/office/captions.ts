import type { ChildNode } from 'domhandler'
import { attr, element, isElement, setChildren } from '../html/tree.ts'

/** Paragraph styles of what stands above or under a table and says what it is of. */
export const captionName =
  /^(?:caption|table ?caption|table|tabelle|tableau|tabla|tabela|题注|キャプション)$/iu

/** A paragraph in the style of captions right beside a table is the table's; elsewhere a paragraph. */
export function withCaptions(nodes: readonly ChildNode[]): ChildNode[] {
  const done: ChildNode[] = []
  for (const [i, node] of nodes.entries()) {
    const near = isElement(node) && attr(node, 'data-caption') !== undefined
    const table = near ? [nodes[i + 1], done.at(-1)].find(isBareTable) : undefined
    if (!near || !isElement(table)) done.push(node)
    else setChildren(table, [element('caption', {}, node.children), ...table.children])
  }
  return done
}

function isBareTable(node: ChildNode | undefined): boolean {
  if (!isElement(node) || node.name !== 'table') return false
  const [first] = node.children
  return !isElement(first) || first.name !== 'caption'
}
