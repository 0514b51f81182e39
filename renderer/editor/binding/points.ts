import {
  $getNodeByKey,
  $isElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical'
import type { Caret } from './gap.ts'
import { $leaves, type Leaf } from './leaves.ts'
import type { ScreenLines } from './screen-lines.ts'

/** Where in the lines a point of the editor stands; undefined where it is in none. Within a read. */
export function $caretOf(screen: ScreenLines, point: PointType): Caret | undefined {
  const node = $getNodeByKey(point.key)
  if (!node) return undefined
  const holder = $holderOf(screen, node)
  if (!holder) return $isElementNode(node) ? $firstBehind(screen, node, point.offset) : undefined
  const { line, element } = holder
  const child =
    point.type === 'element' && $isElementNode(node) ? node.getChildAtIndex(point.offset) : null
  let offset = 0
  for (const leaf of $isElementNode(element) ? $leaves(element) : []) {
    const isHere = point.type === 'text' && leaf.node.getKey() === point.key
    if (isHere) return { line, offset: offset + Math.min(point.offset, leaf.text.length) }
    if (child && (child.is(leaf.node) || child.isParentOf(leaf.node))) break
    offset += leaf.text.length
  }
  return { line, offset }
}

function $holderOf(screen: ScreenLines, node: LexicalNode) {
  for (let up: LexicalNode | null = node; up; up = up.getParent()) {
    const line = screen.numberOf(up.getKey())
    if (line >= 0) return { line, element: up }
  }
  return undefined
}

/** The start of the first line behind a place between lines. */
function $firstBehind(screen: ScreenLines, node: LexicalNode, offset: number): Caret | undefined {
  if (!$isElementNode(node)) return undefined
  const child = node.getChildAtIndex(Math.min(offset, node.getChildrenSize() - 1))
  const leaf = $isElementNode(child) ? (child.getFirstDescendant() ?? child) : child
  const holder = leaf && $holderOf(screen, leaf)
  return holder ? { line: holder.line, offset: 0 } : undefined
}

/** A point of the editor. */
export interface PlainPoint {
  readonly key: NodeKey
  readonly offset: number
  readonly type: 'text' | 'element'
}

/** The point of the editor at a place in the lines. Within a read. */
export function $pointAt(screen: ScreenLines, caret: Caret): PlainPoint | undefined {
  const element = $getNodeByKey(screen.lines()[caret.line]?.key ?? '')
  if (!$isElementNode(element)) return undefined
  const leaves = $leaves(element)
  let offset = 0
  for (const [i, leaf] of leaves.entries()) {
    const end = offset + leaf.text.length
    if (leaf.kind === 'text' && offset <= caret.offset && caret.offset <= end) {
      return { key: leaf.node.getKey(), offset: caret.offset - offset, type: 'text' }
    }
    if (leaf.kind !== 'text' && caret.offset === offset && leaves[i - 1]?.kind !== 'text') {
      return $before(leaf)
    }
    offset = end
  }
  const last = leaves.length === 0 ? 0 : element.getChildrenSize()
  return { key: element.getKey(), offset: last, type: 'element' }
}

function $before({ node }: Leaf): PlainPoint {
  const key = node.getParentOrThrow().getKey()
  return { key, offset: node.getIndexWithinParent(), type: 'element' }
}

/** Sets a point of a selection to a place in the lines. Within an update. */
export function $setPoint(screen: ScreenLines, point: PointType, caret: Caret): void {
  const to = $pointAt(screen, caret)
  if (!to) return
  if (point.key === to.key && point.offset === to.offset && point.type === to.type) return
  point.set(to.key, to.offset, to.type)
}
