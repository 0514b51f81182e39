import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list'
import type { ElementNode, NodeKey } from 'lexical'
import type { LineProps } from '../../../shared/notebook/body/line.ts'
import { isTree, type ListTree } from '../../../shared/notebook/body/list-trees.ts'
import { $setChildren } from './set-children.ts'

/** A line and the element that is to show it. */
export interface Placed {
  readonly props: LineProps
  readonly element: ElementNode
}

/**
 * A list with its items and nested lists; lists that are there are used again.
 * @param used the keys of what is taken already
 */
export function $showList(tree: ListTree<Placed>, used: Set<NodeKey>): ListNode {
  const list = $listThere(tree, used) ?? $createListNode(tree.style)
  used.add(list.getKey())
  if (list.getListType() !== tree.style) list.setListType(tree.style)
  if (list.getStart() !== (tree.start ?? 1)) list.setStart(tree.start ?? 1)
  const items = tree.children.map((child) =>
    isTree(child) ? $holderOf($showList(child, used), used) : child.element,
  )
  $setChildren(list, 0, list.getChildrenSize(), items)
  return list
}

function $listThere({ children }: ListTree<Placed>, used: Set<NodeKey>): ListNode | undefined {
  for (const child of children) {
    const parent = isTree(child) ? null : child.element.getParent()
    if ($isListNode(parent) && !used.has(parent.getKey())) return parent
  }
  return undefined
}

/** The editor keeps a nested list in an item of its own. */
function $holderOf(nested: ListNode, used: Set<NodeKey>): ListItemNode {
  const parent = nested.getParent()
  const isFree =
    $isListItemNode(parent) && parent.getChildrenSize() === 1 && !used.has(parent.getKey())
  const holder = isFree ? parent : $createListItemNode().append(nested)
  used.add(holder.getKey())
  return holder
}
