import { $findMatchingParent, $isElementNode, type ElementNode, type LexicalNode } from 'lexical'
import {
  $isCaptionNode,
  $isCellNode,
  $isRowNode,
  $isTableNode,
  type CaptionNode,
  type CellNode,
  type TableNode,
} from '../binding/index.ts'

/** The cell or caption in which a node stands. Within a read. */
export function $partOf(node: LexicalNode): CellNode | CaptionNode | null {
  return $findMatchingParent(
    node,
    (one): one is CellNode | CaptionNode => $isCellNode(one) || $isCaptionNode(one),
  )
}

/** The table in which a node stands. Within a read. */
export function $tableOf(node: LexicalNode): TableNode | null {
  return $findMatchingParent(node, $isTableNode)
}

/** The cells of a table, row by row. Within a read. */
export function $cellsOf(table: TableNode): CellNode[][] {
  const rows = table.getChildren().filter($isRowNode)
  return rows.map((row) => row.getChildren().filter($isCellNode))
}

/** The caption of a table. Within a read. */
export function $captionOf(table: TableNode): CaptionNode | undefined {
  return table.getChildren().find($isCaptionNode)
}

/** The elements that hold words, in the order of the page, one for each line. Within a read. */
export function $wordLines(parent: ElementNode): ElementNode[] {
  return parent.getChildren().flatMap((child): ElementNode[] => {
    if (!$isElementNode(child) || child.isInline()) return []
    const within = $wordLines(child)
    return within.length > 0 || $holdsBlocks(child) ? within : [child]
  })
}

function $holdsBlocks(element: ElementNode): boolean {
  return element.isShadowRoot()
}
