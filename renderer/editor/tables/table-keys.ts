import { $getSelection, $isRangeSelection, type ElementNode, type LexicalEditor } from 'lexical'
import { $isCaptionNode, actOnTable, type CellNode, type TableNode } from '../binding/index.ts'
import { $captionOf, $cellsOf, $partOf, $tableOf } from './table-place.ts'

/** Tab goes to the next cell, and behind the last one adds a row; Shift+Tab to the one before. False where it does nothing. */
export function $tabInTable(editor: LexicalEditor, back: boolean): boolean {
  const place = $place()
  if (!place) return false
  const cells = $cellsOf(place.table).flat()
  // The caption comes before all cells.
  const next = cells[place.cell + (back ? -1 : 1)]
  if (next) {
    next.selectEnd()
    return true
  }
  if (back) return false
  later(() => actOnTable(editor, { kind: 'next-row' }))
  return true
}

/**
 * An arrow up or down at the edge of a cell goes to the cell above or below, and out of the table at its
 * end: into what is there, else into a new paragraph. False where the browser knows the way.
 */
export function $arrowInTable(editor: LexicalEditor, by: -1 | 1): boolean {
  const place = $place()
  if (!place || !isAtEdge(editor, place.part, by)) return false
  const { table, row, column } = place
  const rows = $cellsOf(table)
  const caption = $captionOf(table)
  const target =
    rows[row + by]?.[column] ?? (row + by === -1 && caption?.getTextContentSize() ? caption : null)
  if (target) {
    if (by > 0) target.selectStart()
    else target.selectEnd()
    return true
  }
  if (by > 0 ? table.getNextSibling() : table.getPreviousSibling()) {
    if (by > 0) table.selectNext(0, 0)
    else table.selectPrevious()
    return true
  }
  later(() => actOnTable(editor, { kind: 'leave', by }))
  return true
}

/** Enter in a caption goes on in the first cell. */
export function $enterInCaption(): boolean {
  const place = $place()
  if (!place || !$isCaptionNode(place.part)) return false
  const [first] = $cellsOf(place.table).flat()
  first?.selectEnd()
  return true
}

interface Place {
  readonly table: TableNode
  readonly part: ElementNode
  /** -1 in the caption, as is its row. */
  readonly cell: number
  readonly row: number
  readonly column: number
}

function $place(): Place | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const part = $partOf(selection.focus.getNode())
  const table = part && $tableOf(part)
  if (!table) return undefined
  const rows = $cellsOf(table)
  const isPart = (cell: CellNode) => cell.is(part)
  const row = rows.findIndex((cells) => cells.some(isPart))
  const column = Math.max(0, rows[row]?.findIndex(isPart) ?? 0)
  return { table, part, row, column, cell: rows.flat().findIndex(isPart) }
}

/** Whether the caret is on the first or last line that a cell shows. */
function isAtEdge(editor: LexicalEditor, part: ElementNode, by: -1 | 1): boolean {
  const element = editor.getElementByKey(part.getKey())
  const range = element?.ownerDocument.getSelection()
  if (!element || !range || range.rangeCount === 0) return true
  const caret = range.getRangeAt(0).getBoundingClientRect()
  // An empty line has no box of its own: the cell is one line high, or this is one of several empty ones.
  if (caret.height === 0) return isEdgeLine(editor, part, by)
  const words = element.ownerDocument.createRange()
  words.selectNodeContents(element)
  const box = words.getBoundingClientRect()
  return by > 0
    ? caret.bottom > box.bottom - caret.height / 2
    : caret.top < box.top + caret.height / 2
}

function isEdgeLine(editor: LexicalEditor, part: ElementNode, by: -1 | 1): boolean {
  const edge = by > 0 ? part.getLastChild() : part.getFirstChild()
  const line = edge && editor.getElementByKey(edge.getKey())
  const node = line?.ownerDocument.getSelection()?.focusNode
  return !line || !node || line.contains(node) || node.contains(line)
}

/** Once the editor has done with the key. */
function later(run: () => void): void {
  queueMicrotask(run)
}
