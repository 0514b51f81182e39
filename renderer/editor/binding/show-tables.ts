import type { ElementNode, NodeKey } from 'lexical'
import { partsOfSpot } from '../../../shared/notebook/body/shown-lines.ts'
import { $setChildren } from './set-children.ts'
import type { Placed } from './show-lists.ts'
import {
  $createCellNode,
  $createRowNode,
  $createTableNode,
  $isCellNode,
  $isRowNode,
  $isTableNode,
  type CellNode,
  type RowNode,
  type TableNode,
} from './table-nodes.ts'

/** Lines that stand side by side in the same thing. */
interface Run {
  readonly id: string
  readonly placed: Placed[]
}

/**
 * The table that its lines say, caption first and then row by row; what is there of it is used again.
 * @param used the keys of what is taken already
 */
export function $showTable(placed: readonly Placed[], used: Set<NodeKey>): TableNode {
  const [head, ...lines] = placed
  const [id] = partsOfSpot(head?.props.spot ?? '')
  const there = head?.$there()?.getParent()
  const isFree = $isTableNode(there) && there.getTable() === id && !used.has(there.getKey())
  const table = isFree ? there : $createTableNode(id)
  used.add(table.getKey())
  const rows = new Map(
    table
      .getChildren()
      .filter($isRowNode)
      .map((row) => [row.getRow(), row]),
  )
  const children: ElementNode[] = head ? [head.$showIn(table)] : []
  for (const [number, { id, placed }] of runsOf(lines, 1).entries()) {
    const row = rows.get(id) ?? $createRowNode(id)
    $showRow(row, placed, number === 0)
    children.push(row)
  }
  $setChildren(table, 0, table.getChildrenSize(), children)
  return table
}

function $showRow(row: RowNode, placed: readonly Placed[], heads: boolean): void {
  const cells = new Map(
    row
      .getChildren()
      .filter($isCellNode)
      .map((cell) => [cell.getColumn(), cell]),
  )
  const children = runsOf(placed, 2).map(({ id, placed }): CellNode => {
    const cell = cells.get(id) ?? $createCellNode(id, heads)
    cell.setHeads(heads)
    const lines = placed.map((line) => line.$showIn(cell))
    $setChildren(cell, 0, cell.getChildrenSize(), lines)
    return cell
  })
  $setChildren(row, 0, row.getChildrenSize(), children)
}

/** @param part of the spot: 1 for the row, 2 for the column */
function runsOf(placed: readonly Placed[], part: 1 | 2): Run[] {
  const runs: Run[] = []
  for (const one of placed) {
    const id = partsOfSpot(one.props.spot ?? '')[part] ?? ''
    const last = runs.at(-1)
    if (last?.id === id) last.placed.push(one)
    else runs.push({ id, placed: [one] })
  }
  return runs
}
