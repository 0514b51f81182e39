import type * as Y from 'yjs'
import { newId, type RandomBytes } from '../../base/ids.ts'
import { orderBetween } from '../../base/order.ts'
import { type DocLine, indexOf } from './doc-line.ts'
import { insertPieces, type Piece } from './edits.ts'
import { plainProps } from './line.ts'
import { type More, placeKey } from './properties.ts'
import { readLines } from './read-lines.ts'
import { headOfTable } from './table-head.ts'
import { arrange, type BodyTable, isTable } from './tables.ts'

/** A row or a column; both are kept alike. */
export type Axis = 'row' | 'column'

/** A table of a body, by its id. */
export function tableIn(body: Y.Text, id: string): BodyTable | undefined {
  return arrange(readLines(body))
    .filter(isTable)
    .find((table) => table.id === id)
}

/** What a new table's head says, and the lines of its cells, row by row. */
function newTable(
  rows: number,
  columns: number,
  random: RandomBytes,
): { readonly more: More; readonly places: readonly (readonly More[])[] } {
  const id = newId<string>(random)
  const ids = (count: number) => Array.from({ length: count }, () => newId<string>(random))
  const [rowIds, columnIds] = [ids(rows), ids(columns)]
  const places = rowIds.map((row) => columnIds.map((column) => ({ [placeKey]: [id, row, column] })))
  return { more: headOfTable(id, rowIds, columnIds), places }
}

/** The pieces of an empty table. */
export function piecesOfTable(rows: number, columns: number, random: RandomBytes): Piece[] {
  const { more, places } = newTable(rows, columns, random)
  const line = (props: typeof plainProps, said: More): Piece[] => [
    { kind: 'boundary', props, more: said },
    { kind: 'wall' },
  ]
  return [
    ...line({ ...plainProps, kind: 'table' }, more),
    ...places.flat().flatMap((place) => line(plainProps, place)),
  ]
}

/** Adds a row or column after another one (undefined: before all). Its cells get their lines when they are written in. */
export function insertInTable(
  { head, rows, columns }: BodyTable,
  axis: Axis,
  after: string | undefined,
  random: RandomBytes,
): void {
  const ids = axis === 'row' ? rows : columns
  const at = after === undefined ? -1 : ids.indexOf(after)
  const order = orderBetween(orderOf(head, axis, ids[at]), orderOf(head, axis, ids[at + 1]))
  head.map?.set(keyOf(axis, newId<string>(random)), order)
}

/** Moves a row or column behind another one (undefined: before all): one assignment. */
export function moveInTable(
  { head, rows, columns }: BodyTable,
  axis: Axis,
  id: string,
  after: string | undefined,
): void {
  const ids = (axis === 'row' ? rows : columns).filter((other) => other !== id)
  const at = after === undefined ? -1 : ids.indexOf(after)
  const order = orderBetween(orderOf(head, axis, ids[at]), orderOf(head, axis, ids[at + 1]))
  head.map?.set(keyOf(axis, id), order)
}

/**
 * Deletes a row or column: its letters go, its lines stay, and it is said to be deleted. So what
 * somebody types there at the same moment has its cell, and the row shows again while it holds words.
 */
export function deleteInTable(body: Y.Text, table: BodyTable, axis: Axis, id: string): void {
  const part = axis === 'row' ? 0 : 1
  const lines = [...table.cells].flatMap(([key, cell]) =>
    key.split('\n')[part] === id ? cell : [],
  )
  for (const line of fromTheEnd(lines)) {
    const at = indexOf(line, 0)
    const end = indexOf(line, line.text.length)
    if (end > at) body.delete(at, end - at)
  }
  table.head.map?.set(`x:${id}`, true)
}

/** Deletes a table with all its lines. What somebody types in it at the same moment stands as a paragraph. */
export function deleteTable(body: Y.Text, { head, cells }: BodyTable): void {
  for (const line of fromTheEnd([head, ...[...cells.values()].flat()])) {
    body.delete(line.from, line.size)
  }
}

/** Puts an empty table where a line begins or, undefined, at the end. */
export function insertTable(
  body: Y.Text,
  before: DocLine | undefined,
  [rows, columns]: readonly [number, number],
  random: RandomBytes,
): void {
  insertPieces(body, before?.from ?? body.length, piecesOfTable(rows, columns, random))
}

function fromTheEnd(lines: readonly DocLine[]): DocLine[] {
  return lines.toSorted((a, b) => b.from - a.from)
}

function keyOf(axis: Axis, id: string): string {
  return `${axis === 'row' ? 'r' : 'c'}:${id}`
}

function orderOf({ more }: DocLine, axis: Axis, id: string | undefined): string | undefined {
  const order = id === undefined ? undefined : more[keyOf(axis, id)]
  return typeof order === 'string' ? order : undefined
}
