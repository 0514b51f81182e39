import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $getRoot, $isElementNode } from 'lexical'
import { type ListStyle, listStart } from '../../../shared/notebook/blocks.ts'
import { isList, type Line } from '../../../shared/notebook/body/line.ts'
import { isTree, type ListTree, listTrees } from '../../../shared/notebook/body/list-trees.ts'
import { $tableProps } from './spots.ts'
import {
  $isCaptionNode,
  $isCellNode,
  $isRowNode,
  $isTableNode,
  type TableNode,
} from './table-nodes.ts'

/** How an editor nests its lists and tables, without words: two screens of one document must agree. Within a read. */
export function $listShape(): string {
  const children = $getRoot().getChildren()
  return children
    .map((child) => {
      if ($isTableNode(child)) return $shapeOfTable(child)
      return $isListNode(child) ? $shapeOf(child) : '.'
    })
    .join()
}

/** A table by its spots, so that an empty one and one without a caption have theirs. */
function $shapeOfTable(table: TableNode): string {
  const spots = table.getChildren().flatMap((part): (string | undefined)[] => {
    if ($isCaptionNode(part)) return [$tableProps(part)?.spot]
    const cells = $isRowNode(part) ? part.getChildren().filter($isCellNode) : []
    const lines = cells.flatMap((cell) => cell.getChildren()).filter($isElementNode)
    return lines.map((line) => $tableProps(line)?.spot)
  })
  return spots.join('|')
}

function $shapeOf(list: ListNode): string {
  const items = list.getChildren().map((item) => {
    if (!$isListItemNode(item)) return '?'
    return item.getChildren().filter($isListNode).map($shapeOf).join('+') || '.'
  })
  return `${list.getListType()}${numberOf(list.getListType(), list.getStart())}[${items.join()}]`
}

/** How lines are to be nested. */
export function shapeOfLines(lines: readonly Line[]): string {
  const parts: string[] = []
  let listed: Line[] = []
  const flush = () => {
    parts.push(...listTrees(listed).map(shapeOfTree))
    listed = []
  }
  for (const line of lines) {
    const { kind, spot } = line.props
    if (isList(line.props)) {
      listed.push(line)
      continue
    }
    flush()
    if (spot === undefined) parts.push('.')
    else if (kind === 'table') parts.push(spot)
    else parts.push(`${parts.pop() ?? ''}|${spot}`)
  }
  flush()
  return parts.join()
}

/** An editor keeps a number of other lists as well. */
function numberOf(style: ListStyle, start: number | undefined): number | '' {
  return listStart(style, start) ?? ''
}

function shapeOfTree({ style, start, children }: ListTree<Line>): string {
  const items = children.map((child) => (isTree(child) ? shapeOfTree(child) : '.'))
  return `${style}${numberOf(style, start)}[${items.join()}]`
}
