import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import type { Edit, Piece } from '../../../shared/notebook/body/edits.ts'
import type { Line } from '../../../shared/notebook/body/line.ts'
import { endOfTable, partsOfSpot } from '../../../shared/notebook/body/shown-lines.ts'
import { headOfTable } from '../../../shared/notebook/body/table-head.ts'
import { arrange, isTable } from '../../../shared/notebook/body/tables.ts'
import type { KeyedLine } from './align-lines.ts'
import { flowOf, holdTables, isTableOf, type TableLines } from './flows.ts'
import { piecesOfLine } from './line-pieces.ts'

/** A body whose screen shows tables that it does not hold yet. */
interface NewTables {
  readonly all: readonly DocLine[]
  /** The lines whose tables are no new ones. */
  readonly known: readonly Line[]
  readonly next: readonly KeyedLine[]
  /** The line of the body that a line of the screen is, by its number. */
  readonly lineOf: (number: number) => DocLine | undefined
}

/** Edits that put tables into a body which came to its screen (pasted, say), each behind what stands before it there. */
export function newTables({ all, known, next, lineOf }: NewTables): Edit[] {
  const old = tablesIn(known)
  const tables = new Map(
    arrange(all)
      .filter(isTable)
      .map((table) => [table.id, table]),
  )
  let end = 0
  return flowOf(next).flatMap((item): Edit[] => {
    if (!isTableOf(item)) {
      const line = lineOf(item.number)
      if (line) end = line.from + line.size
      return []
    }
    const there = tables.get(item.table)
    if (there) end = endOfTable(there)
    if (old.has(item.table)) return []
    const before = all.findLast((line) => line.from + line.size <= end)
    const open: Piece[] = before && before.wall < 0 ? [{ kind: 'wall' }] : []
    return [{ kind: 'splice', at: end, remove: 0, insert: [...open, ...piecesOfTable(item, next)] }]
  })
}

/** Whether a screen shows tables that its body does not hold. */
export function holdNewTables(said: readonly Line[], next: readonly Line[]): boolean {
  if (!holdTables(next)) return false
  const known = tablesIn(said)
  return flowOf(next).some((item) => isTableOf(item) && !known.has(item.table))
}

function tablesIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(flowOf(lines).flatMap((item) => (isTableOf(item) ? [item.table] : [])))
}

/** Which line of a body is which of its screen, where they are the same but for tables. */
export function inOrder(
  next: readonly Line[],
  said: readonly DocLine[],
): (number: number) => DocLine | undefined {
  const outside = (lines: readonly Line[]) =>
    flowOf(lines).flatMap((item) => (isTableOf(item) ? [] : [item.number]))
  const [shown, stored] = [outside(next), outside(said)]
  const numbers = new Map(shown.map((number, i) => [number, stored[i] ?? -1]))
  return (number) => said[numbers.get(number) ?? -1]
}

function piecesOfTable(item: TableLines, lines: readonly KeyedLine[]): Piece[] {
  const spots = [...item.cells.keys()].map(partsOfSpot)
  const ids = (part: 1 | 2) => [...new Set(spots.map((spot) => spot[part] ?? ''))]
  const head = lines[item.head] as KeyedLine
  const cells = [...item.cells.values()].flat().map((number) => lines[number] as KeyedLine)
  return [
    ...piecesOfLine(head, headOfTable(item.table, ids(1), ids(2))),
    ...cells.flatMap((line) => piecesOfLine(line, undefined)),
  ]
}
