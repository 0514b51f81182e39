import type { ElementNode, LexicalNode } from 'lexical'
import { type LineProps, plainProps } from '../../../shared/notebook/body/line.ts'
import { spotOfCell, spotOfTable } from '../../../shared/notebook/body/shown-lines.ts'
import { $isCaptionNode, $isCellNode, $isRowNode, $isTableNode } from './table-nodes.ts'

/** The properties of a line that an element of a table shows; undefined for one in no table. Within a read. */
export function $tableProps(element: ElementNode): LineProps | undefined {
  const parent = element.getParent()
  if ($isCaptionNode(element)) {
    const spot = $isTableNode(parent) ? spotOfTable(parent.getTable()) : undefined
    return spot === undefined ? undefined : { ...plainProps, kind: 'table', spot }
  }
  const row = $isCellNode(parent) ? parent.getParent() : null
  const table = $isRowNode(row) ? row.getParent() : null
  if (!$isCellNode(parent) || !$isRowNode(row) || !$isTableNode(table)) return undefined
  const spot = spotOfCell(table.getTable(), row.getRow(), parent.getColumn())
  return { ...plainProps, spot }
}

/** What stands in the root and holds a node. Within a read. */
export function $topOf(node: LexicalNode): LexicalNode | undefined {
  const parents = node.getParents()
  return parents.at(-2) ?? (parents.length === 1 ? node : undefined)
}
