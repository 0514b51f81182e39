import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $getRoot } from 'lexical'
import { type ListStyle, listStart } from '../../../shared/notebook/blocks.ts'
import { isList, type Line } from '../../../shared/notebook/body/line.ts'
import { isTree, type ListTree, listTrees } from '../../../shared/notebook/body/list-trees.ts'

/** How an editor nests its lists, without words: two screens of one document must agree. Within a read. */
export function $listShape(): string {
  const children = $getRoot().getChildren()
  return children.map((child) => ($isListNode(child) ? $shapeOf(child) : '.')).join()
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
    if (isList(line.props)) listed.push(line)
    else {
      flush()
      parts.push('.')
    }
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
