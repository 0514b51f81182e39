import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list'
import { $getEditor, $getNodeByKey, $getRoot, type ElementNode, type NodeKey } from 'lexical'
import type { LineProps } from '../../../shared/notebook/body/line.ts'
import { isTree, type ListTree } from '../../../shared/notebook/body/list-trees.ts'
import { $setChildren } from './set-children.ts'

/** A line that is to be shown, and where it is. */
export interface Placed {
  readonly props: LineProps
  /** The element that shows it now, if one does. */
  readonly $there: () => ElementNode | null
  /** Makes an element show it in a parent: the one that it has there, else a fresh one. */
  readonly $showIn: (parent: ElementNode) => ElementNode
}

/**
 * A list of the root with its items and nested lists. Lists that are there are used again; items and
 * nested lists where they keep their parents.
 * @param used the keys of what is taken already
 */
export function $showList(tree: ListTree<Placed>, used: Set<NodeKey>): ListNode {
  const root = $getRoot()
  const there = $listThere(tree, used, (list) => root.is(list.getParent()))
  return $fillList(there ?? $createListNode(tree.style), tree, used)
}

function $fillList(list: ListNode, tree: ListTree<Placed>, used: Set<NodeKey>): ListNode {
  used.add(list.getKey())
  if (list.getListType() !== tree.style) list.setListType(tree.style)
  if (list.getStart() !== (tree.start ?? 1)) list.setStart(tree.start ?? 1)
  const items = tree.children.map((child) =>
    isTree(child) ? $showNested(list, child, used) : child.$showIn(list),
  )
  $setChildren(list, 0, list.getChildrenSize(), items)
  return list
}

/** The editor keeps a nested list in an item of its own. */
function $showNested(parent: ListNode, tree: ListTree<Placed>, used: Set<NodeKey>): ElementNode {
  const there = $listThere(tree, used, (list) => $holderOf(list)?.getParent()?.is(parent) === true)
  const list = $fillList(there ?? $createListNode(tree.style), tree, used)
  return (there && $holderOf(there)) ?? $createListItemNode().append(list)
}

function $holderOf(list: ListNode): ListItemNode | undefined {
  const item = list.getParent()
  return $isListItemNode(item) && item.getChildrenSize() === 1 ? item : undefined
}

/** The list in which lines of a tree stand: that of the one in which an input method composes, else of the first. */
function $listThere(
  { children }: ListTree<Placed>,
  used: ReadonlySet<NodeKey>,
  isInPlace: (list: ListNode) => boolean,
): ListNode | undefined {
  const composed = $getNodeByKey($getEditor()._compositionKey ?? '')
  let first: ListNode | undefined
  for (const child of children) {
    const list = isTree(child) ? null : child.$there()?.getParent()
    if (!$isListNode(list) || used.has(list.getKey()) || !isInPlace(list)) continue
    if (!composed || list.isParentOf(composed)) return list
    first ??= list
  }
  return first
}
