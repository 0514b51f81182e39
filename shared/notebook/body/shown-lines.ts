import { type DocLine, unstoredLine } from './doc-line.ts'
import { type LineProps, plainProps } from './line.ts'
import { type More, placeKey } from './properties.ts'
import { arrange, type BodyTable, cellKey, isTable } from './tables.ts'

/**
 * Lines in the order in which they are read on a screen: a table row by row behind its caption, each
 * cell with at least one line; what stands in a deleted row without words is left out. Lines of a table
 * say their spot, and are plain: a cell holds words alone. The very array, where there is no table.
 */
export function shownLines(lines: readonly DocLine[]): readonly DocLine[] {
  if (!lines.some(({ props }) => props.kind === 'table')) return lines
  return arrange(lines).flatMap((item) => (isTable(item) ? linesOfTable(item) : [asNoHead(item)]))
}

/** The spot of a table's caption. */
export function spotOfTable(table: string): string {
  return table
}

/** The spot of a line in a cell. */
export function spotOfCell(table: string, row: string, column: string): string {
  return `${table}\n${row}\n${column}`
}

/** The table that a spot is in, and the row and column where it is a cell's. */
export function partsOfSpot(spot: string): readonly [table: string, row?: string, column?: string] {
  const [table = '', row, column] = spot.split('\n')
  return row === undefined || column === undefined ? [table] : [table, row, column]
}

/** What the boundary of a line in a spot says of it; nothing where it is in no cell. */
export function placeOfSpot({ spot }: LineProps): More {
  const [table, row, column] = spot === undefined ? [] : partsOfSpot(spot)
  return row === undefined || column === undefined ? {} : { [placeKey]: [table, row, column] }
}

/** All lines of a table, shown or not. */
export function allOfTable({ head, cells }: BodyTable): readonly DocLine[] {
  return [head, ...[...cells.values()].flat()]
}

/** Where the last line of a table ends in the body. */
export function endOfTable(table: BodyTable): number {
  return Math.max(...allOfTable(table).map(({ from, size }) => from + size))
}

function linesOfTable(table: BodyTable): DocLine[] {
  const { id, head, rows, columns, cells } = table
  const end = endOfTable(table)
  const inCell = (row: string, column: string): DocLine[] => {
    const props = { ...plainProps, spot: spotOfCell(id, row, column) }
    const place = placeOfSpot(props)
    const stored = cells.get(cellKey(row, column)) ?? []
    if (stored.length === 0) return [{ ...unstoredLine(end, `cell ${props.spot}`, place), props }]
    return stored.map((line) => ({ ...line, props, more: { ...line.more, ...place } }))
  }
  return [
    { ...head, props: { ...plainProps, kind: 'table', spot: spotOfTable(id) } },
    ...rows.flatMap((row) => columns.flatMap((column) => inCell(row, column))),
  ]
}

/** A second head of one id, or one of too big a table, is the paragraph that it reads as. */
function asNoHead(line: DocLine): DocLine {
  return line.props.kind === 'table' ? { ...line, props: plainProps } : line
}
