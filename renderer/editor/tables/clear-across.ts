import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { $partOf, $wordLines } from './table-place.ts'

/** The selection, where it begins in one cell or caption and ends in another one or in none. Within a read. */
export function $acrossCells(): RangeSelection | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return undefined
  const [from, to] = [$partOf(selection.anchor.getNode()), $partOf(selection.focus.getNode())]
  return from === to || from?.is(to) ? undefined : selection
}

/**
 * Takes the words out of what is selected across cells, line by line: what stood in two cells never runs
 * together, and no cell goes. Lines outside of tables that are selected whole go. Within an update.
 */
export function $clearAcross(selection: RangeSelection): void {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const lines = $wordLines($getRoot())
  const first = lines.findIndex((line) => $isIn(line, start))
  const last = lines.findLastIndex((line) => $isIn(line, end))
  const [from, to] = [lines[first], lines[last]]
  if (!from || !to || last < first) return
  const tail = $part(from, start, undefined)
  const head = $part(to, undefined, end)
  tail.removeText()
  for (const line of lines.slice(first + 1, last)) {
    if ($partOf(line)) line.clear()
    else line.remove()
  }
  if (head) head.removeText()
  $setSelection(tail)
}

function $isIn(line: ElementNode, point: PointType): boolean {
  const node = point.getNode()
  return (
    line.is(node) || line.isParentOf(node) || (point.type === 'element' && node.isParentOf(line))
  )
}

/** A line from one point to another; from its start or to its end where there is none. */
function $part(
  line: ElementNode,
  from: PointType | undefined,
  to: PointType | undefined,
): RangeSelection {
  const part = $createRangeSelection()
  const within = (point: PointType | undefined) =>
    point && (line.is(point.getNode()) || line.isParentOf(point.getNode())) ? point : undefined
  const [start, end] = [within(from), within(to)]
  if (start) part.anchor.set(start.key, start.offset, start.type)
  else part.anchor.set(line.getKey(), 0, 'element')
  if (end) part.focus.set(end.key, end.offset, end.type)
  else part.focus.set(line.getKey(), line.getChildrenSize(), 'element')
  return part
}
