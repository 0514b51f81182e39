import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $getNodeByKey, $getRoot, $isElementNode, type ElementNode, type NodeKey } from 'lexical'
import { type LineProps, plainProps, sameProps } from '../../../shared/notebook/body/line.ts'
import { textOfRuns } from '../../../shared/notebook/body/looks.ts'
import { clampIndent, cleanProps } from '../../../shared/notebook/body/properties.ts'
import type { KeyedLine } from './align-lines.ts'
import { $leaves, runsOfLeaves } from './leaves.ts'
import { $tableProps } from './spots.ts'
import {
  $isCaptionNode,
  $isCellNode,
  $isRowNode,
  $isTableNode,
  type TableNode,
} from './table-nodes.ts'

/** A line as an element of the editor shows it. */
export function $readLine(element: ElementNode, props: LineProps): KeyedLine {
  const runs = runsOfLeaves($leaves(element))
  return { key: element.getKey(), props, runs, text: textOfRuns(runs) }
}

/**
 * All lines that an editor shows; those that are known and not dirty are not read again.
 * @param isDirty whether an element changed since
 */
export function $readEditor(
  known: ReadonlyMap<NodeKey, KeyedLine>,
  isDirty: (key: NodeKey) => boolean,
): KeyedLine[] {
  const lines: KeyedLine[] = []
  const add = (element: ElementNode, stored: LineProps) => {
    const props = clampIndent(stored, lines.at(-1)?.props)
    const key = element.getKey()
    const before = known.get(key)
    if (!before || isDirty(key)) lines.push($readLine(element, props))
    else lines.push(sameProps(before.props, props) ? before : { ...before, props })
  }
  const addList = (list: ListNode, indent: number) => {
    let start: number | undefined = list.getStart()
    for (const item of list.getChildren()) {
      if (!$isListItemNode(item)) continue
      const nested = item.getChildren().filter($isListNode)
      if (nested.length === 0 || $leaves(item).length > 0) {
        add(item, cleanProps(list.getListType(), indent, item.getChecked(), start))
        start = undefined
      }
      for (const inner of nested) addList(inner, indent + 1)
    }
  }
  const addTable = (table: TableNode) => {
    for (const part of table.getChildren()) {
      if ($isCaptionNode(part)) add(part, $propsOf(part))
      if (!$isRowNode(part)) continue
      const cells = part.getChildren().filter($isCellNode)
      for (const line of cells.flatMap((cell) => cell.getChildren())) {
        if ($isElementNode(line)) add(line, $propsOf(line))
      }
    }
  }
  for (const child of $getRoot().getChildren()) {
    if ($isListNode(child)) addList(child, 0)
    else if ($isTableNode(child)) addTable(child)
    else if ($isElementNode(child)) add(child, $propsOf(child))
  }
  return lines
}

/**
 * The lines that changed, where nothing else did; undefined where lines came, went or became
 * something else.
 * @param isReplaced whether a node is another object than before: Lexical calls the root dirty
 * whatever happened, and only that says that children came or went
 */
export function $readChanged(
  known: ReadonlyMap<NodeKey, KeyedLine>,
  dirty: Iterable<NodeKey>,
  isReplaced: (key: NodeKey) => boolean,
): KeyedLine[] | undefined {
  const changed: KeyedLine[] = []
  for (const key of dirty) {
    const before = known.get(key)
    const node = $getNodeByKey(key)
    if (!before) {
      if (!isReplaced(key) || ($isLinkNode(node) && node.isAttached())) continue
      return undefined
    }
    if (!$isElementNode(node) || !node.isAttached()) return undefined
    if ($isListItemNode(node) && node.getChildren().some($isListNode)) return undefined
    changed.push($readLine(node, $propsNow(node, before.props)))
  }
  return changed
}

/** The properties of a line whose place among the others is what it was. */
function $propsNow(element: ElementNode, before: LineProps): LineProps {
  const { kind, indent, start } = before
  const now = $isListItemNode(element)
    ? cleanProps(kind, indent, element.getChecked(), start)
    : $propsOf(element)
  return sameProps(now, before) ? before : now
}

function $propsOf(element: ElementNode): LineProps {
  const inTable = $tableProps(element)
  if (inTable) return inTable
  if ($isHeadingNode(element)) return cleanProps(element.getTag(), 0, false)
  return $isQuoteNode(element) ? cleanProps('quote', 0, false) : plainProps
}
