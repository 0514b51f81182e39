import {
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  type BaseSelection,
  type PointType,
} from 'lexical'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksOfLines } from '../../../shared/notebook/body/blocks-of-lines.ts'
import { type DocLine, unstoredLine } from '../../../shared/notebook/body/doc-line.ts'
import { type Line, plainProps } from '../../../shared/notebook/body/line.ts'
import { sliceRuns, textOfRuns } from '../../../shared/notebook/body/looks.ts'
import { partsOfSpot, placeOfSpot, spotOfTable } from '../../../shared/notebook/body/shown-lines.ts'
import { headOfTable } from '../../../shared/notebook/body/table-head.ts'
import { flowOf, isTableOf } from './flows.ts'
import type { Caret } from './gap.ts'
import { $caretOf } from './points.ts'
import { $readEditor } from './read-editor.ts'
import { createScreenLines } from './screen-lines.ts'

/**
 * What is selected in an editor, as blocks: a part of one line as words alone, cells as a table of the
 * rows that they stand in. Nothing of it is changed. Within a read.
 */
export function $selectedBlocks(
  selection: BaseSelection | null = $getSelection(),
): readonly Block[] {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return []
  const screen = createScreenLines()
  screen.set($readEditor(new Map(), () => true))
  const points = [selection.anchor, selection.focus]
  const [first, last] = selection.isBackward() ? points.toReversed() : points
  const from = first && $caretOf(screen, first)
  const to = last && ($endCaret(last, screen.lines()) ?? $caretOf(screen, last))
  if (!from || !to) return []
  const lines = screen
    .lines()
    .slice(from.line, to.line + 1)
    .map((line, i, all) => {
      const start = i === 0 ? from.offset : 0
      const end = i === all.length - 1 ? to.offset : line.text.length
      const runs = sliceRuns(line, start, end)
      const isWhole = start === 0 && end === line.text.length
      const isWords = all.length === 1 && (!isWhole || line.props.spot !== undefined)
      return { props: isWords ? plainProps : line.props, runs, text: textOfRuns(runs) }
    })
  return blocksOfLines(storedLines(lines, screen.lines()))
}

/** The end of all lines, where a selection goes to the end of the editor. */
function $endCaret(point: PointType, lines: readonly Line[]): Caret | undefined {
  const node = point.getNode()
  if (!$isRootNode(node) || point.offset < node.getChildrenSize()) return undefined
  return { line: lines.length - 1, offset: lines.at(-1)?.text.length ?? 0 }
}

/** Lines as a body would hold them. */
function storedLines(lines: readonly Line[], all: readonly Line[]): DocLine[] {
  return flowOf(lines).flatMap((item): DocLine[] => {
    if (!isTableOf(item)) return [stored(lines[item.number])]
    const spots = [...item.cells.keys()].map(partsOfSpot)
    if (spots.length === 0) return [stored({ ...lines[item.head], props: plainProps } as Line)]
    const rows = [...new Set(spots.map(([, row]) => row ?? ''))]
    const columns = new Set<string>()
    for (const { props } of all) {
      const [table, , column] = partsOfSpot(props.spot ?? '')
      if (table === item.table && column !== undefined) columns.add(column)
    }
    const props = { ...plainProps, kind: 'table' as const, spot: spotOfTable(item.table) }
    const head = stored({ runs: [], text: '', ...lines[item.head], props })
    const cells = [...item.cells.values()].flat().map((number) => stored(lines[number]))
    return [{ ...head, more: headOfTable(item.table, rows, [...columns]) }, ...cells]
  })
}

function stored(line: Line | undefined): DocLine {
  const bare = unstoredLine(0, '')
  return line ? { ...bare, ...line, boundary: 0, more: placeOfSpot(line.props) } : bare
}
